using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>What speaks for it that a person is a namesake whom the knowledge base does not know: a trade that is not the candidate's.</summary>
internal sealed class StrangerEvidence(string text, ContextWords words, LinkWeights weights)
{
    /// <summary>Popularity from which another trade does not speak against a person.</summary>
    private const float Famous = 0.65f;

    private readonly string _text = text;
    private readonly ContextWords _words = words;
    private readonly LinkWeights _weights = weights;

    /// <summary>The score of a person whom nothing in the text describes.</summary>
    public float Score(TextSpan place, RankedCandidate candidate)
    {
        if (candidate.IsExpanded || candidate.Facts.Popularity >= Famous)
        {
            return 0;
        }

        var before = _words.FirstFrom(place.Start) - 1;
        if (before < 0 || !_words.Adjoins(before) || _words.Words[before].End >= place.Start)
        {
            return 0;
        }

        var word = _words.Words[before].In(_text);
        if (!TypeCues.IsPersonNoun(word))
        {
            return 0;
        }

        if (word is "spokesman" or "spokeswoman" or "spokesperson")
        {
            return _weights.Spokesman;
        }

        var trade = EntityDomains.OfWord(word);
        return trade != EntityDomain.Unknown && candidate.Facts.Domain != EntityDomain.Unknown && trade != candidate.Facts.Domain ? _weights.OtherTrade : 0;
    }
}
