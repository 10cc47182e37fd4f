namespace NewsNlp.Tokenization;

/// <summary>Short closed lists of English (and Romance) word parts that the rules ask for. All are in lower case.</summary>
internal static class WordLists
{
    /// <summary>Prefixes that keep their hyphen: <c>ex-minister</c>, <c>pro-EU</c> (the affixes of the LDC's English guidelines, as data show them).</summary>
    public static readonly WordSet Prefixes = new(
        "agro ante anti arch bi bio co counter cross cyber de e eco ex extra hyper infra inter intra macro mega meta micro mid mini mono multi neo non over pan " +
        "para peri poly post pre pro proto pseudo quasi re semi socio sub super supra tele trans tri ultra un under uni vice");

    /// <summary>Endings that keep the hyphen before them.</summary>
    public static readonly WordSet Suffixes = new("esque ette fest fold gate itis less most rama wise ish");

    /// <summary>Units that are split from the number they follow.</summary>
    public static readonly WordSet Units = new(
        "mm cm m km ft kg g mg lb lbs oz ml l k bn m mn mln tn b am pm mph kph km/h hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh gwh sq hrs hr min mins sec secs kr yrs yr p eur usd gbp");

    /// <summary>Last labels of host names, and file endings, that make <c>name.label</c> one token.</summary>
    public static readonly WordSet HostEndings = new(
        "com org net edu gov mil int info biz io ai co uk us ca au nz ie in de fr es it pt nl be ch at eu ru ua pl cz se no dk fi jp cn kr br mx ar za tv me fm ly");

    /// <summary>Those of <see cref="HostEndings"/> that are words too.</summary>
    public static readonly WordSet WordLikeHostEndings = new("in it at be is me no co de es us");

    /// <summary>File endings.</summary>
    public static readonly WordSet FileEndings = new(
        "doc docx xls xlsx ppt pptx pdf txt csv zip rar exe jpg jpeg png gif bmp mp3 mp4 avi mov html htm php asp aspx js css xml json url psd wav tar gz");

    /// <summary>Words that start with an apostrophe.</summary>
    public static readonly WordSet LeadingApostrophe = new("s em n tis twas cause til till bout round cos cuz ll re ve d m neath tween nother");

    /// <summary>What follows the apostrophe of a split contraction.</summary>
    public static readonly WordSet Clitics = new("s m d ll re ve");

    /// <summary>French and Italian words that lose their vowel before the next word.</summary>
    public static readonly WordSet Elisions = new(
        "l d j qu c n s m t jusqu lorsqu puisqu quoiqu quelqu dell nell all sull dall coll un quell bell quest dev sant");
}
