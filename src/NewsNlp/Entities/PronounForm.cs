namespace NewsNlp.Entities;

/// <summary>What a pronoun tells.</summary>
/// <param name="Gender">Gender and number.</param>
/// <param name="Possessive">Whether it owns, as <c>his</c>; <c>her</c> is told by its neighbour.</param>
/// <param name="FirstPerson">Whether the speaker means himself.</param>
internal readonly record struct PronounForm(Gender Gender, bool Possessive, bool FirstPerson)
{
    private const int Longest = 10;

    /// <summary>Reads a pronoun; false for any other word. <c>US</c> and <c>IT</c> in capitals are none.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out PronounForm form)
    {
        form = default;
        if (word.Length is 0 or > Longest || (word.Length > 1 && char.IsUpper(word[1])))
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        form = (ReadOnlySpan<char>)lower[..word.Length] switch
        {
            "he" or "him" or "himself" => new(Gender.Male, false, false),
            "his" => new(Gender.Male, true, false),
            "she" or "her" or "herself" => new(Gender.Female, false, false),
            "hers" => new(Gender.Female, true, false),
            "it" or "itself" => new(Gender.Neuter, false, false),
            "its" => new(Gender.Neuter, true, false),
            "they" or "them" or "themselves" => new(Gender.Plural, false, false),
            "their" => new(Gender.Plural, true, false),
            "i" or "me" or "myself" => new(Gender.None, false, true),
            "my" or "mine" => new(Gender.None, true, true),
            _ => default,
        };
        return form != default;
    }
}
