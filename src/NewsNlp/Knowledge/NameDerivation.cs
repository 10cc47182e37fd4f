namespace NewsNlp.Knowledge;

/// <summary>Derives the names that a source does not list: without disambiguation and legal form, surnames, first names, short names of organisations.</summary>
internal static class NameDerivation
{
    private static readonly WordSet LegalForms = new("inc corp corporation co company ltd limited plc llc lp ag sa se gmbh nv bv spa ab asa oyj kk group holdings holding pjsc jsc ooo pao");

    private static readonly WordSet HeadNouns = new("university records airlines airways motors motor bank music press entertainment pictures studios stores "
        + "electronics railway railways railroad county party department ministry foundation institute society scandal airport international zone desert sea ocean river islands mountains "
        + "television tv news football team f.c. fc afc sc cf bsc ac as united city rovers albion town hotspur wanderers");

    private static readonly WordSet TeamInitials = new("FC AFC CF SC AC FK SK BK SV");

    private static readonly WordSet Realms = new("kingdom republic duchy landgraviate principality county province electorate empire margraviate bishopric state");

    private static readonly WordSet Particles = new("von van de der den di da del della la le al el bin ibn abu ben st san dos das du ter ten af");

    private static readonly WordSet Honorifics = new("sir dr lord lady baron baroness dame prince princess king queen pope saint st mr mrs ms president general prof");

    private static readonly WordSet Generations = new("jr sr ii iii iv jr. sr.");

    /// <summary>Less popular entities are not called by a part of their name alone; the whole name in the same text still leads to them.</summary>
    private const float LeastKnownByPart = 0.3f;

    /// <summary>The names of a fact with their kinds; label and aliases first. The same name may come twice: the first kind counts.</summary>
    public static void Derive(KnowledgeFact fact, List<(string Name, NameKind Kind)> names)
    {
        names.Clear();
        names.Add((fact.Label, NameKind.Label));
        foreach (var alias in fact.Aliases)
        {
            names.Add((alias, KindOf(fact, alias)));
        }

        foreach (var demonym in fact.Demonyms)
        {
            names.Add((demonym, NameKind.Demonym));
        }

        var whole = WithoutDisambiguation(fact.Label);
        Add(names, fact.Label, whole, NameKind.Trimmed);
        if (fact.Type == EntityType.Organization)
        {
            // "University of Texas at Austin" is written without "at" as well.
            Add(names, whole, whole.Replace(" at ", " ", StringComparison.Ordinal), NameKind.Trimmed);
        }

        if (fact.Type == EntityType.Person)
        {
            DerivePerson(whole, fact.Popularity, names);
        }
        else
        {
            DeriveTrimmed(names, fact.Aliases.Count);
            DeriveShort(fact, whole, names);
        }
    }

    /// <summary>Cuts a trailing parenthesis: <c>Georgia (USA)</c>.</summary>
    public static string WithoutDisambiguation(string label)
    {
        var open = label.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && label.EndsWith(')') ? label[..open] : label;
    }

    private static NameKind KindOf(KnowledgeFact fact, string alias) =>
        IsByname(fact, alias) ? NameKind.Byname : IsTown(fact, alias) ? NameKind.ShortName : NameKind.Alias;

    /// <summary>The town's name as alias of its team: <c>Grimsby</c> for Grimsby Town.</summary>
    private static bool IsTown(KnowledgeFact fact, string alias) =>
        fact.Type == EntityType.Organization && alias.Length < fact.Label.Length && fact.Label.Contains(alias, StringComparison.Ordinal)
        && EntityDomains.Of(fact.Type, fact.Description) == EntityDomain.Sport;

    /// <summary>A single word for a person who has a name of several: <c>Becky</c> for Taylor Swift.</summary>
    private static bool IsByname(KnowledgeFact fact, string alias) =>
        fact.Type == EntityType.Person && !alias.Contains(' ', StringComparison.Ordinal) && fact.Label.Contains(' ', StringComparison.Ordinal);

    private static void DerivePerson(string label, float popularity, List<(string Name, NameKind Kind)> names)
    {
        // "Robin Leigh-Pemberton, Baron Kingsdown": the name stands before the comma.
        var comma = label.IndexOf(',', StringComparison.Ordinal);
        var name = comma > 0 ? label[..comma] : label;
        Add(names, label, name, NameKind.Trimmed);
        var words = WithoutTitles(name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length is < 2 or > 6)
        {
            return;
        }

        Add(names, name, string.Join(' ', words), NameKind.Trimmed);
        if (words.Length == 3 && !Particles.ContainsAnyCase(words[1]))
        {
            names.Add((words[0] + " " + words[2], NameKind.Trimmed));
        }

        var family = words.Length - 1;
        while (family > 1 && Particles.ContainsAnyCase(words[family - 1]))
        {
            family--;
        }

        if (popularity < LeastKnownByPart)
        {
            return;
        }

        // "Elizabeth I of England" and "Hussein I of Jordan" have no family name.
        if (words.Contains("of"))
        {
            Add(names, label, string.Join(' ', words.TakeWhile(w => w != "of")), NameKind.Byname);
            names.Add((words[0], NameKind.GivenName));
            return;
        }

        names.Add((words[^1], NameKind.Surname));
        if (family < words.Length - 1)
        {
            names.Add((string.Join(' ', words.Skip(family)), NameKind.Surname));
        }

        if (words.Length == 3 && family == 2)
        {
            // Two family names (García Márquez) and middle names (George Walker Bush) look the same.
            names.Add((words[1] + " " + words[2], NameKind.Surname));
        }

        if (words[0].Length > 2 && !words[0].Contains('.', StringComparison.Ordinal))
        {
            names.Add((words[0], NameKind.GivenName));
        }
    }

    private static string[] WithoutTitles(string[] words)
    {
        int start = 0, end = words.Length;
        while (end - start > 1 && Honorifics.ContainsAnyCase(words[start]))
        {
            start++;
        }

        while (end - start > 1 && Generations.ContainsAnyCase(words[end - 1]))
        {
            end--;
        }

        return end - start == words.Length ? words : words[start..end];
    }

    private static void DeriveTrimmed(List<(string Name, NameKind Kind)> names, int aliases)
    {
        for (var i = 0; i <= aliases; i++)
        {
            var kept = names[i].Name.AsSpan().Trim(' ');
            var length = kept.Length;
            while (kept.LastIndexOf(' ') is > 0 and var space && IsLegalForm(kept[(space + 1)..]))
            {
                kept = kept[..space].TrimEnd(' ');
            }

            if (kept.Length < length)
            {
                var name = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
                Add(names, names[i].Name, name.TrimEnd(',', '&', ' '), i == 0 ? NameKind.Trimmed : NameKind.Byname);
            }
        }
    }

    /// <summary>Whether a word is a legal form, with stops inside or behind it or without.</summary>
    private static bool IsLegalForm(ReadOnlySpan<char> word)
    {
        word = word.Trim(",.");
        if (!word.Contains('.'))
        {
            return LegalForms.ContainsAnyCase(word);
        }

        return LegalForms.ContainsAnyCase(word.ToString().Replace(".", "", StringComparison.Ordinal));
    }

    private static void DeriveShort(KnowledgeFact fact, string label, List<(string Name, NameKind Kind)> names)
    {
        if (fact.Popularity < LeastKnownByPart && !label.Contains(" of ", StringComparison.Ordinal))
        {
            return;
        }

        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 3 or 4 && words[^2] == "of" && Realms.ContainsAnyCase(words[^3]))
        {
            names.Add((words[^1], NameKind.ShortName));
        }

        if (fact.Popularity < LeastKnownByPart)
        {
            return;
        }

        foreach (var alias in fact.Type == EntityType.Organization && words[^1] != "Party" ? fact.Aliases : [])
        {
            // "Democratic" of the Democratic Party, whose label is another.
            if (alias.EndsWith(" Party", StringComparison.Ordinal))
            {
                names.Add((alias[..^6], NameKind.ShortName));
            }
        }

        if (words.Length is < 2 or > 5)
        {
            return;
        }

        // "Real Madrid FC" is called by its words before the initials.
        if (words.Length > 2 && TeamInitials.Contains(words[^1].Replace(".", "", StringComparison.Ordinal)))
        {
            words = words[..^1];
            names.Add((string.Join(' ', words), NameKind.ShortName));
        }

        var isTeam = fact.Type == EntityType.Organization && (EntityDomains.Of(fact.Type, fact.Description) == EntityDomain.Sport || words[^1] is "football" or "basketball");
        if (isTeam)
        {
            names.Add((words[0], NameKind.ShortName));
            names.Add((words[^1], NameKind.ShortName));
            if (words.Length > 2)
            {
                names.Add((string.Join(' ', words.SkipLast(1)), NameKind.ShortName));
                names.Add((string.Join(' ', words.Skip(1)), NameKind.ShortName));
                names.Add((string.Join(' ', words.SkipLast(2)), NameKind.ShortName));
            }
        }
        else if (HeadNouns.ContainsAnyCase(words[^1]))
        {
            names.Add((string.Join(' ', words.SkipLast(1)), NameKind.ShortName));
        }
        else if (fact.Type is EntityType.Organization or EntityType.Product && fact.Popularity >= 0.4f && words[0].Length > 3)
        {
            names.Add((words[0], NameKind.ShortName));
            if (words.Length == 2 && words[1].Length > 3)
            {
                names.Add((words[1], NameKind.ShortName));
            }
        }
    }

    private static void Add(List<(string Name, NameKind Kind)> names, string source, string name, NameKind kind)
    {
        if (name.Length > 0 && name != source)
        {
            names.Add((name, kind));
        }
    }
}
