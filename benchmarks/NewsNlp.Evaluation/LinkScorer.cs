namespace NewsNlp.Evaluation;

/// <summary>End-to-end linking scores as the outside scorer counts them: micro, strong match on spans grown to word bounds, knowledge-base mode.</summary>
internal sealed class LinkScorer
{
    public int TruePositives { get; private set; }

    public int FalsePositives { get; private set; }

    public int FalseNegatives { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public double Precision => TruePositives / Math.Max(1.0, TruePositives + FalsePositives);

    public double Recall => TruePositives / Math.Max(1.0, TruePositives + FalseNegatives);

    public double F1 => 2.0 * TruePositives / Math.Max(1, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Counts one document.</summary>
    public void Add(LinkDocument document, IEnumerable<LinkMention> predictions)
    {
        var pass = new Pass(document, predictions);
        foreach (var mention in pass.Gold.Where(m => m.Parent is null || !pass.ByNumber.ContainsKey(m.Parent.Value)))
        {
            Count(pass, mention);
        }

        foreach (var mention in pass.Gold.Where(m => !m.Id.IsNone && !m.Optional))
        {
            if (pass.Look(mention) is { } found)
            {
                Found++;
                Right += found.Id == mention.Id ? 1 : 0;
            }
        }

        FalsePositives += pass.FalsePositives + pass.Strays();
    }

    private void Count(Pass pass, LinkMention mention)
    {
        switch (pass.Evaluate(mention))
        {
            case true: TruePositives++; break;
            case false: FalseNegatives++; break;
            default: break;
        }
    }

    private sealed class Pass
    {
        private readonly LinkDocument _document;
        private readonly Dictionary<(int, int), LinkMention> _grown = [];
        private readonly Dictionary<(int, int), LinkMention> _exact = [];
        private readonly HashSet<(int, int)> _ignored;
        private readonly HashSet<(int, int)> _goldSpans;
        private readonly ILookup<int, LinkMention> _children;

        public Pass(LinkDocument document, IEnumerable<LinkMention> predictions)
        {
            _document = document;
            foreach (var prediction in predictions)
            {
                _grown.TryAdd(Grow(prediction), prediction);
                _exact[(prediction.Start, prediction.End)] = prediction;
            }

            Gold = [.. document.Mentions.Where(m => !m.Coreference)];
            ByNumber = Gold.GroupBy(m => m.Number).ToDictionary(g => g.Key, g => g.Last());
            _ignored = [.. document.Mentions.Where(m => m.Coreference).Select(Grow)];
            _goldSpans = [.. Gold.Select(Grow), .. Gold.Select(m => (m.Start, m.End))];
            _children = Gold.Where(m => m.Parent is { } p && ByNumber.ContainsKey(p)).ToLookup(m => m.Parent!.Value);
        }

        public List<LinkMention> Gold { get; }

        public Dictionary<int, LinkMention> ByNumber { get; }

        public int FalsePositives { get; private set; }

        public LinkMention? Look(LinkMention mention) =>
            _exact.GetValueOrDefault((mention.Start, mention.End)) ?? _grown.GetValueOrDefault(Grow(mention));

        /// <summary>True: a true positive; false: a false negative; null: neither. Wrong identifiers are counted on the way.</summary>
        public bool? Evaluate(LinkMention mention)
        {
            var found = Look(mention);
            var right = found is not null && found.Id == mention.Id;
            if (_children[mention.Number].Any() && !right && HasHitInside(mention))
            {
                var inner = _children[mention.Number].Select(Evaluate).Where(r => r is not null).ToList();
                return inner.Count == 0 ? null : !inner.Contains(false);
            }

            if (mention.Optional)
            {
                FalsePositives += found is not null && !found.Id.IsNone && !right && mention.Type is not ("QUANTITY" or "DATETIME") ? 1 : 0;
                return found is null && _children[mention.Number].Any(k => !k.Optional && !k.Id.IsNone) ? false : null;
            }

            if (mention.Id.IsNone)
            {
                FalsePositives += found is not null && !found.Id.IsNone ? 1 : 0;
                return null;
            }

            FalsePositives += found is not null && !right && !found.Id.IsNone ? 1 : 0;
            return right;
        }

        /// <summary>Predictions inside the evaluated part that touch no gold span.</summary>
        public int Strays() => _grown.Count(p => !p.Value.Id.IsNone && !_goldSpans.Contains(p.Key) && !_goldSpans.Contains((p.Value.Start, p.Value.End))
            && !_ignored.Contains(p.Key) && p.Value.Start >= _document.From && p.Value.End <= _document.To);

        private bool HasHitInside(LinkMention mention) => _children[mention.Number].Any(k => Look(k) is not null || HasHitInside(k));

        private (int, int) Grow(LinkMention mention)
        {
            var (start, end, text) = (mention.Start, mention.End, _document.Text);
            while (start > 0 && IsWord(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length - 1 && IsWord(text[end]))
            {
                end++;
            }

            return start < text.Length && text[start] == '"' && !text.AsSpan(start + 1, Math.Max(0, end - start - 1)).Contains('"') ? (start + 1, end) : (start, end);
        }

        private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '"' or '_';
    }
}
