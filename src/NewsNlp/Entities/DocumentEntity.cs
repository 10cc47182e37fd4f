namespace NewsNlp.Entities;

/// <summary>What is known of one entity while its document is read.</summary>
internal sealed class DocumentEntity(int number, EntityType type)
{
    /// <summary>Words that tell the entity again: of its names, its roles and of earlier nominal mentions.</summary>
    private readonly HashSet<uint> _nameWords = [];
    private readonly HashSet<uint> _roleWords = [];

    /// <summary>Number of its cluster of names.</summary>
    public int Number { get; } = number;

    public EntityType Type { get; } = type;

    /// <summary>Evidence of a woman (above zero) or a man (below), or none.</summary>
    public float Female { get; set; }

    /// <summary>Mentions so far.</summary>
    public int Count { get; private set; }

    /// <summary>First and last token of the last mention, and its place in the sentence.</summary>
    public int LastToken { get; private set; } = -1;

    public int FirstToken { get; private set; } = -1;

    public TokenRole LastRole { get; private set; }

    public MentionForm LastForm { get; private set; }

    /// <summary>Whether the last mention was the subject of a verb of speech.</summary>
    public bool LastSpoke { get; private set; }

    public bool IsNameWord(uint word) => _nameWords.Contains(word);

    public bool IsRoleWord(uint word) => _roleWords.Contains(word);

    public void AddNameWord(uint word) => _nameWords.Add(word);

    public void AddRoleWord(uint word) => _roleWords.Add(word);

    /// <summary>Notes a mention.</summary>
    public void Mention(int firstToken, int lastToken, TokenRole role, MentionForm form, bool spoke)
    {
        Count++;
        (FirstToken, LastToken, LastRole, LastForm, LastSpoke) = (firstToken, lastToken, role, form, spoke);
    }
}
