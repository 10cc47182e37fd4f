namespace NewsNlp.Quotes.Learned;

/// <summary>Features of the question whether a reading is right as a whole.</summary>
internal static class RankFeatures
{
    public const int Most = 48;

    public static void Collect(QuoteText text, TokenTable table, CueReading reading, CueReading? cover, ref FeatureList list)
    {
        var cue = (uint)Bucket(reading.CueScore, 0.5f, 12);
        var margin = (uint)Bucket(reading.Margin, 1f, 16);
        var length = reading.ContentTokens switch { < 4 => (uint)reading.ContentTokens, < 6 => 4u, < 10 => 5u, < 18 => 6u, < 30 => 7u, _ => 8u };
        var tag = (uint)table.Tag(reading.Cue);
        var stem = table.Stem(reading.Cue);
        var source = reading.Source.IsEmpty ? 0u : 1u;
        var marked = Marked(reading);
        list.Add(1, 0);
        list.Add(33, (uint)Bucket(-reading.Lag, 0.5f, 12), (uint)Math.Min(2, reading.Rank));
        list.Add(2, cue);
        list.Add(3, margin);
        list.Add(4, cue, margin);
        list.Add(5, length, source, marked);
        list.Add(6, length, tag);
        list.Add(7, cue, length);
        list.Add(8, margin, length);
        list.Add(9, stem, source);
        list.Add(10, stem, length);
        list.Add(11, (uint)reading.Content.Count, length, marked);
        list.Add(12, cue, source, tag);
        list.Add(13, stem, marked);
        if (cover is not null)
        {
            list.Add(14, (uint)Bucket(cover.CueScore, 1, 6), cue);
            list.Add(15, (uint)Bucket(cover.Margin, 2, 6), margin);
            list.Add(16, cover.CueScore > reading.CueScore ? 1u : 0u, cover.Margin > reading.Margin ? 1u : 0u);
        }
        else
        {
            list.Add(17, cue);
        }

        if (reading.Content.Count > 0)
        {
            AddContent(text, table, reading, ref list);
        }

        if (!reading.Source.IsEmpty)
        {
            var last = reading.Source.End - 1;
            list.Add(30, (uint)table.Detail(last), (uint)table.Detail(reading.Source.First));
            list.Add(31, (uint)Math.Min(4, reading.Source.Count), reading.Source.First < reading.Cue ? 1u : 0u, tag);
            list.Add(32, table.Word(last), tag);
        }
    }

    private static void AddContent(QuoteText text, TokenTable table, CueReading reading, ref FeatureList list)
    {
        var (first, end) = (reading.Content[0].First, reading.Content[0].End);
        var tag = (uint)table.Tag(reading.Cue);
        var before = first < reading.Cue ? 0u : 1u;
        list.Add(20, table.Word(first), tag, before);
        list.Add(21, (uint)table.Detail(first), before, tag);
        list.Add(22, (uint)table.Detail(end), before, table.Word(end));
        list.Add(23, (uint)table.Detail(end - 1), before);
        list.Add(24, first == reading.Cue + 1 ? 1u : 0u, end == reading.Cue ? 1u : 0u, tag);
        list.Add(25, table.Stem(reading.Cue), (uint)table.Detail(first));
        var verbs = 0u;
        var others = 0u;
        for (var i = first; i < end; i++)
        {
            verbs |= table.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux ? 1u : 0u;
            var head = table.Head(i);
            others += (head < first || head >= end) && table.Tag(i) != PartOfSpeech.Punct && head != reading.Cue ? 1u : 0u;
        }

        list.Add(26, verbs, Math.Min(others, 4), before);
        list.Add(27, verbs, tag, table.Stem(reading.Cue));
        list.Add(28, table.Sentence(first) == table.Sentence(reading.Cue) ? 1u : 0u, text.RegionOf(first) >= 0 ? 1u : 0u, before);
    }

    /// <summary>0 no words in marks, 1 some, 2 all.</summary>
    private static uint Marked(CueReading reading) => reading.MarkedTokens == 0 ? 0u : reading.MarkedTokens < reading.ContentTokens ? 1u : 2u;

    private static int Bucket(float value, float width, int most) => Math.Clamp((int)MathF.Floor(value / width), -most, most) + most;
}
