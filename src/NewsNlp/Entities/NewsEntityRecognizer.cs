using System.Collections.Immutable;
using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp;

/// <summary>
/// Recognises people, organisations, places and other named things in English news and groups their mentions by entity: full and short names,
/// acronyms, nominal mentions and pronouns.
/// </summary>
/// <remarks>
/// <para>A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features of words, case, neighbours and a gazetteer finds
/// the names; rules and evidence of gender, number, role and place in the sentence tie the other mentions to them.</para>
/// <para>Finds nothing in a text that says another language than English: there its model takes common nouns for names.</para>
/// <para>Immutable, safe from many threads at once; never throws for what a text holds. Tags and trees are used where the text has them.</para>
/// </remarks>
public sealed class NewsEntityRecognizer : IEntityRecognizer
{
    private readonly NameFinder _finder;
    private readonly EntityMentions _mentions;

    /// <summary>Opens the built-in English model.</summary>
    /// <param name="knowledgeBase">
    /// A knowledge base whose names are evidence beside the built-in gazetteer, such as the names of a reader's own beat; null for none.
    /// </param>
    /// <exception cref="InvalidDataException">The model in the assembly is damaged.</exception>
    public NewsEntityRecognizer(IKnowledgeBase? knowledgeBase = null)
    {
        // The two large tables are read side by side.
        var model = Task.Run(static () => ReadModel());
        using var gazetteer = EmbeddedResource.Open("english-names.gazetteer");
        var known = NameGazetteer.Read(gazetteer);
        var lexicon = EntityLexicon.Load();
        using var kinds = EmbeddedResource.Open("english-name-kinds.model");
        _finder = new NameFinder(model.GetAwaiter().GetResult(), known, lexicon, NameKindModel.Read(kinds), knowledgeBase);
        using var coreference = EmbeddedResource.Open("english-coreference.model");
        _mentions = new EntityMentions(lexicon, new RankingChooser(CoreferenceModel.Read(coreference)));
    }

    private static NameModel ReadModel()
    {
        using var stream = EmbeddedResource.Open("english-names.model");
        return NameModel.Read(stream);
    }

    /// <summary>A recogniser with the built-in English model.</summary>
    /// <exception cref="InvalidDataException">The model in the assembly is damaged.</exception>
    public static NewsEntityRecognizer CreateDefault() => new();

    /// <inheritdoc />
    public ImmutableArray<EntityMention> Recognize(AnnotatedText text) => Recognize(text, CancellationToken.None);

    /// <summary>Like <see cref="Recognize(AnnotatedText)"/>, and ends early when it is cancelled.</summary>
    internal ImmutableArray<EntityMention> Recognize(AnnotatedText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty || !TextAnnotator.IsEnglish(text.Language))
        {
            return [];
        }

        var names = new List<NameMention>();
        _finder.Find(text, names, cancellationToken);
        return _mentions.Resolve(text, names, cancellationToken);
    }
}
