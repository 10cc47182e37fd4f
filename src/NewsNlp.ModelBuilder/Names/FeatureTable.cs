using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Numbers the features that occur at least twice.</summary>
internal sealed class FeatureTable
{
    /// <summary>Part of the capitalised words that a masked document hides.</summary>
    private const float Masked = 0.25f;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _keys = [];

    /// <summary>Hash of each numbered feature.</summary>
    public IReadOnlyList<uint> Keys => _keys;

    /// <summary>Turns documents into sentences for the trainer, over the features that occur twice or more.</summary>
    public List<CrfSentence> Build(IReadOnlyList<NameDocument> documents, NameScanner scanner)
    {
        var scanned = documents.Select(d => Scan(d.Text, scanner)).ToList();
        var random = new Random(5);
        for (var d = 0; d < documents.Count; d++)
        {
            if (documents[d].Masked)
            {
                Mask(scanned[d], random);
            }
        }

        var counts = new Dictionary<uint, byte>();
        var buffer = new uint[NameFeatures.Most];
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var sentence in documents[d].Text.Sentences)
            {
                var tokens = scanned[d].AsSpan(sentence.FirstToken, sentence.TokenCount);
                for (var i = 0; i < tokens.Length; i++)
                {
                    var n = NameFeatures.Extract(tokens, i, buffer);
                    foreach (var feature in buffer.AsSpan(0, n))
                    {
                        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _);
                        count = (byte)Math.Min(count + 1, 2);
                    }
                }
            }
        }

        foreach (var (key, count) in counts)
        {
            if (count >= 2)
            {
                _numbers.Add(key, _keys.Count);
                _keys.Add(key);
            }
        }

        var result = new List<CrfSentence>();
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var sentence in documents[d].Text.Sentences)
            {
                result.Add(BuildSentence(documents[d], sentence, scanned[d]));
            }
        }

        return result;
    }

    /// <summary>Makes some of the capitalised words unknown ones.</summary>
    private static void Mask(NameToken[] tokens, Random random)
    {
        foreach (ref var token in tokens.AsSpan())
        {
            if (token.RunPlace == 0 || random.NextSingle() > Masked)
            {
                continue;
            }

            token.Word = (uint)random.Next(1 << 16, int.MaxValue);
            (token.Prefix2, token.Prefix3, token.Suffix2, token.Suffix3, token.Suffix4) = (token.Word + 1, token.Word + 2, token.Word + 3, token.Word + 4, token.Word + 5);
            (token.Gazetteer, token.NameParts) = (0, 0);
            if (token.RunPlace == 1)
            {
                (token.RunFirst, token.RunLast) = (token.Word, token.Word);
            }
        }
    }

    /// <summary>The tokens of a text as the features need them.</summary>
    public static NameToken[] Scan(AnnotatedText text, NameScanner scanner)
    {
        var tokens = new NameToken[text.Tokens.Length];
        scanner.Scan(text, text.Sentences.AsSpan(), tokens);
        return tokens;
    }

    private CrfSentence BuildSentence(NameDocument document, Sentence sentence, NameToken[] scanned)
    {
        var tokens = scanned.AsSpan(sentence.FirstToken, sentence.TokenCount);
        var features = new List<int>();
        var starts = new int[tokens.Length + 1];
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < tokens.Length; i++)
        {
            var n = NameFeatures.Extract(tokens, i, buffer);
            foreach (var feature in buffer[..n])
            {
                if (_numbers.TryGetValue(feature, out var number))
                {
                    features.Add(number);
                }
            }

            starts[i + 1] = features.Count;
        }

        var allowed = document.Allowed.AsSpan(sentence.FirstToken, sentence.TokenCount).ToArray();
        return new CrfSentence([.. features], starts, allowed, document.Source.Weight);
    }
}
