using System.Text;
using NewsNlp.Tagging;

namespace NewsNlp.Evaluation;

/// <summary>
/// Tags, lemmas and trees against treebanks: accuracy on gold tokens and sentences, and the F1 of the CoNLL 2018 shared task from raw text, each
/// document's sentences joined by spaces. Agrees with the Python scorer's <c>conllu</c> figures.
/// </summary>
internal sealed class SyntaxEvaluation : IEvaluation
{
    private static readonly string[] Names = ["UPOS", "XPOS", "Lemmas", "UAS", "LAS"];

    private readonly SyntaxAnnotator _annotator = new(SyntaxModel.Load());
    private readonly TextAnnotator _text = TextAnnotator.CreateDefault();
    private readonly Lemmatizer _lemmatizer = Lemmatizer.Load();

    public string Name => "syntax";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        foreach (var set in new[] { "ewt-dev", "gum-dev", "pud-news-dev" })
        {
            var path = Path.Combine(dataFolder, "text", set + ".conllu");
            if (!File.Exists(path))
            {
                continue;
            }

            var documents = ConlluText.Read(path);
            foreach (var figure in Measure(set, "gold tokens", documents, OnGoldTokens, aligned: true)
                .Concat(Measure(set, "raw text", documents, FromText, aligned: false)))
            {
                yield return figure;
            }
        }
    }

    private static IEnumerable<Figure> Measure(
        string set, string setting, List<ConlluText> documents, Func<ConlluText, List<ConlluWord>> annotate, bool aligned)
    {
        var right = new int[Names.Length];
        int gold = 0, found = 0;
        foreach (var document in documents)
        {
            var words = annotate(document);
            gold += document.Words.Count;
            found += words.Count;
            var pairs = aligned ? [.. words.Select((_, i) => (i, i))] : ConlluAlignment.Align(document.Words, words);
            Count(document.Words, words, pairs, right);
        }

        return Names.Select((name, i) => new Figure(set, $"{name} {setting}", 2.0 * right[i] / (gold + found)));
    }

    private static void Count(IReadOnlyList<ConlluWord> gold, List<ConlluWord> found, List<(int Gold, int Found)> pairs, int[] right)
    {
        var goldOf = Enumerable.Repeat(-2, found.Count).ToArray();
        pairs.ForEach(p => goldOf[p.Found] = p.Gold);
        foreach (var (i, j) in pairs)
        {
            var head = (found[j].Head < 0 ? -1 : goldOf[found[j].Head]) == gold[i].Head;
            right[0] += gold[i].Tag == found[j].Tag ? 1 : 0;
            right[1] += gold[i].Detail == found[j].Detail ? 1 : 0;
            right[2] += gold[i].Lemma == "_" || gold[i].Lemma == found[j].Lemma ? 1 : 0;
            right[3] += head ? 1 : 0;
            right[4] += head && gold[i].Relation == found[j].Relation ? 1 : 0;
        }
    }

    private List<ConlluWord> OnGoldTokens(ConlluText document)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        foreach (var word in document.Words)
        {
            tokens.Add(new Token(text.Length, word.Form.Length, TokenKind.Word, TokenFlags.None));
            text.Append(word.Form).Append(' ');
        }

        Sentence[] sentences = [.. document.Sentences.Select(s => new Sentence(default, s.First, s.Count))];
        var syntax = new TokenSyntax[tokens.Count];
        _annotator.Annotate(text.ToString(), tokens.ToArray(), sentences, syntax);
        return [.. document.Words.Select((word, i) => Word(word.Form, syntax[i], word.Start, word.End))];
    }

    private List<ConlluWord> FromText(ConlluText document)
    {
        var annotated = _text.Annotate(document.Text, "en");
        var words = new List<ConlluWord>();
        int position = 0, at = 0;
        for (var i = 0; i < annotated.Tokens.Length; i++)
        {
            var token = annotated.Tokens[i];
            for (; at < token.Start; at++)
            {
                position += char.IsWhiteSpace(document.Text[at]) ? 0 : 1;
            }

            var form = annotated.TokenText(i).ToString();
            words.Add(Word(form, annotated.Syntax[i], position, position + form.Count(c => !char.IsWhiteSpace(c))));
        }

        return words;
    }

    private ConlluWord Word(string form, TokenSyntax syntax, int start, int end) => new(
        start, end, false, form, _lemmatizer.Lemma(form, syntax), syntax.Tag.ToString().ToUpperInvariant(), PennTags.NameOf(syntax.Detail), syntax.Head,
        syntax.Relation.ToString().ToLowerInvariant());
}
