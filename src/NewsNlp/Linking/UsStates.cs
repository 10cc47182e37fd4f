using System.Collections.Frozen;

namespace NewsNlp.Linking;

/// <summary>Short forms of the states of the United States, postal and of news style.</summary>
internal static class UsStates
{
    private const string Table =
        "al ala=Alabama;ak alaska=Alaska;az ariz=Arizona;ar ark=Arkansas;ca calif=California;co colo=Colorado;ct conn=Connecticut;de del=Delaware;fl fla=Florida;ga=Georgia;"
        + "hi=Hawaii;id=Idaho;il ill=Illinois;in ind=Indiana;ia=Iowa;ks kan kans=Kansas;ky=Kentucky;la=Louisiana;me=Maine;md=Maryland;ma mass=Massachusetts;mi mich=Michigan;"
        + "mn minn=Minnesota;ms miss=Mississippi;mo=Missouri;mt mont=Montana;ne neb nebr=Nebraska;nv nev=Nevada;nh=New Hampshire;nj=New Jersey;nm=New Mexico;ny=New York;"
        + "nc=North Carolina;nd=North Dakota;oh=Ohio;ok okla=Oklahoma;or ore=Oregon;pa penn=Pennsylvania;ri=Rhode Island;sc=South Carolina;sd=South Dakota;tn tenn=Tennessee;"
        + "tx tex=Texas;ut=Utah;vt=Vermont;va=Virginia;wa wash=Washington;wv=West Virginia;wi wis=Wisconsin;wy wyo=Wyoming;dc=Washington, D.C.";

    private static readonly FrozenDictionary<string, string> ByShort = Table.Split(';')
        .Select(e => e.Split('='))
        .SelectMany(e => e[0].Split(' ').Select(s => KeyValuePair.Create(s, e[1])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Names = ByShort.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name is a state's full name.</summary>
    public static bool IsState(string name) => Names.Contains(name);

    /// <summary>Whether a description names a state between its commas: <c>city or town; Ohio, United States</c>.</summary>
    public static bool NamesState(ReadOnlySpan<char> description)
    {
        var comma = description.LastIndexOf(',');
        var start = comma < 0 ? -1 : description[..comma].LastIndexOfAny(',', ';');
        return start >= 0 && Names.Contains(description[(start + 1)..comma].Trim().ToString());
    }

    /// <summary>The state that a short form with its stops (<c>Calif.</c>, <c>N.J.</c>) stands for, or null.</summary>
    public static string? FullName(ReadOnlySpan<char> shortForm)
    {
        if (shortForm.Length > 8)
        {
            return null;
        }

        return ByShort.GetValueOrDefault(shortForm.ToString().Replace(".", "", StringComparison.Ordinal));
    }
}
