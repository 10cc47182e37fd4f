namespace NewsNlp.Entities;

/// <summary>Groups the names of a text by entity: same name, family name of a full name, acronym of an organisation.</summary>
internal static class NameClusterer
{
    /// <summary>Number of the group of each name; equal numbers are one entity.</summary>
    public static int[] Cluster(AnnotatedText text, List<NameMention> names, NameContext[] contexts, EntityLexicon lexicon)
    {
        var groups = new NameGroups(text, names, contexts, lexicon);
        groups.JoinShortNames();
        groups.JoinAcronyms();
        var result = new int[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            result[i] = groups.RootOf(i);
        }

        return result;
    }
}
