namespace NewsNlp.Linking;

/// <summary>The settings of the linker's ranking: a score is a weighted sum, a probability the share of its exponential among all candidates and none.</summary>
internal sealed record LinkWeights
{
    /// <summary>For each unit of popularity above 0.7 (below: less), when only a part of a name was met: famous people are called by their surname.</summary>
    public float PartFame { get; init; } = 4.5f;

    /// <summary>A plural names the people and not their country.</summary>
    public float People { get; init; } = 7f;

    /// <summary>Logarithm of the prior share of the name.</summary>
    public float Prior { get; init; } = 0.6f;

    /// <summary>Popularity of the entity, 0 to 1.</summary>
    public float Popularity { get; init; } = 2f;

    /// <summary>The name is the label.</summary>
    public float Label { get; init; } = 0.5f;

    /// <summary>The name is a surname, a first name, a short name.</summary>
    public float Surname { get; init; } = 0.15f;

    /// <inheritdoc cref="Surname" />
    public float GivenName { get; init; } = -1f;

    /// <inheritdoc cref="Surname" />
    public float ShortName { get; init; } = -1f;

    /// <summary>The name was met only through its transliteration.</summary>
    public float Transliterated { get; init; } = -0.5f;

    /// <summary>A little-known person was met only through a transliteration.</summary>
    public float Respelt { get; init; } = -1f;

    /// <summary>A little-known politician whom nothing in the text speaks of.</summary>
    public float Stranger { get; init; } = -1f;

    /// <summary>A name of several words was met as a whole.</summary>
    public float WholeName { get; init; } = 0.2f;

    /// <summary>A longer name in the same text is the entity's.</summary>
    public float Expanded { get; init; } = 3f;

    /// <summary>The types of mention and entity agree; contradict each other.</summary>
    public float SameType { get; init; } = 0.5f;

    /// <inheritdoc cref="SameType" />
    public float OtherType { get; init; } = -2.5f;

    /// <summary>How much of a contradiction of types counts against a name that hardly anything else bears.</summary>
    public float SureName { get; init; } = 0.4f;

    /// <summary>Share of the text's words of a field that speak of the entity's field.</summary>
    public float Domain { get; init; } = 2f;

    /// <summary>Share of the text's countries that are the entity's country.</summary>
    public float Country { get; init; } = 1f;

    /// <summary>A country of the entity stands right beside the name; another one does.</summary>
    public float NearCountry { get; init; } = 0.5f;

    /// <inheritdoc cref="NearCountry" />
    public float OtherCountry { get; init; } = -0.3f;

    /// <summary>Each word of the description that stands near the name.</summary>
    public float Description { get; init; } = 1.3f;

    /// <summary>Each word of the description that stands elsewhere in the text.</summary>
    public float FarDescription { get; init; } = 0.3f;

    /// <summary>The place that follows the name behind a comma is in the description; is not.</summary>
    public float Region { get; init; } = 5f;

    /// <inheritdoc cref="Region" />
    public float OtherRegion { get; init; } = -4f;

    /// <summary>Another name of the text may mean the same entity.</summary>
    public float SecondName { get; init; } = 1f;

    /// <summary>Another entity of the sentence shares a family name with this one.</summary>
    public float Family { get; init; } = 4f;

    /// <summary>Share of the text's other entities, beyond a half, that are of the entity's country.</summary>
    public float Countries { get; init; } = 1f;

    /// <summary>A body called by common nouns (<c>Supreme Court</c>) of a country that the text does not speak of, while it speaks of another.</summary>
    public float Foreign { get; init; } = -1.5f;

    /// <summary>A body called by common nouns behind the name of another country than its own (<c>Russia's Security Council</c>).</summary>
    public float Owned { get; init; } = -4f;

    /// <summary>A person's name in front of a noun for things: it is their make (<c>Caesar guns</c>).</summary>
    public float Make { get; init; } = -5f;

    /// <summary>A monarch's title, or another first name, beside a name that would be a surname.</summary>
    public float FirstName { get; init; } = -3f;

    /// <summary>A little-known person met by the whole name of whom nothing in the text speaks.</summary>
    public float Namesake { get; init; } = -0.4f;

    /// <summary>A spokesman of something, who is hardly ever known himself.</summary>
    public float Spokesman { get; init; } = -2f;

    /// <summary>The trade in front of the name is not the person's.</summary>
    public float OtherTrade { get; init; } = -1f;

    /// <summary>For each tenth of popularity below 0.4 of an organisation met by one word alone.</summary>
    public float LoneBrand { get; init; } = -0.3f;

    /// <summary>An organisation met by one word that is the beginning of a longer name.</summary>
    public float CutShort { get; init; } = -2f;

    /// <summary>A word beside the name speaks of a team (<c>Cleveland coach</c>): for teams, and against places.</summary>
    public float Team { get; init; } = 3.5f;

    /// <summary>The team plays the sport that the text speaks of; less when it plays another.</summary>
    public float Sport { get; init; } = 2.5f;

    /// <summary>A team met by a nickname (<c>Tigers</c>) in a text that does not speak of sport.</summary>
    public float Nickname { get; init; } = -1.5f;

    /// <summary>A little-known entity met by one word and nothing else.</summary>
    public float Obscure { get; init; } = -2f;

    /// <summary>A single word that names a work or a thing, without a type that says so.</summary>
    public float LoneThing { get; init; } = -1f;

    /// <summary>The same where hardly anything else of note bears the name.</summary>
    public float SoleThing { get; init; } = -0.2f;

    /// <summary>A word that alone names nothing (<c>Ministry</c>).</summary>
    public float Generic { get; init; } = -2f;

    /// <summary>The name is written without a capital.</summary>
    public float LowerCase { get; init; } = -5.5f;

    /// <summary>The text spells out a name that holds this one and that the knowledge base does not know.</summary>
    public float UnknownFullName { get; init; } = -5.5f;

    /// <summary>Score of none of the candidates.</summary>
    public float None { get; init; } = 0.2f;
}
