namespace NewsNlp.Entities;

/// <summary>Reads a document from left to right and ties its pronouns and nominal mentions to the entities named in it.</summary>
internal sealed class CoreferenceResolver(EntityLexicon lexicon, IAnaphorChooser chooser)
{
    /// <summary>Sentences behind which an entity that was not mentioned again is no candidate.</summary>
    private const int Memory = 12;

    /// <summary>Mentions that are looked back at.</summary>
    private const int Steps = 128;

    private readonly AnaphorFinder _finder = new(lexicon);

    /// <summary>The anaphors of <paramref name="text"/> that stand for a named entity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names in order.</param>
    /// <param name="clusters">Cluster of each name.</param>
    /// <param name="contexts">What stands in front of each name.</param>
    /// <param name="cancellationToken">Looked at before each anaphor.</param>
    public List<ResolvedAnaphor> Resolve(
        AnnotatedText text, List<NameMention> names, int[] clusters, NameContext[] contexts, CancellationToken cancellationToken = default)
    {
        var run = new Run(text, names, clusters, contexts, chooser, SpeechRegions.Map(text));
        var named = new bool[text.Tokens.Length];
        foreach (var name in names)
        {
            named.AsSpan(name.FirstToken, name.TokenCount).Fill(true);
        }

        var anaphors = new List<Anaphor>();
        _finder.Find(text, named, anaphors);
        anaphors.Sort((a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : b.EndToken.CompareTo(a.EndToken));
        foreach (var anaphor in anaphors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.ReadNamesBefore(anaphor.FirstToken);
            if (!anaphor.FirstPerson)
            {
                run.Resolve(anaphor);
            }
        }

        run.ResolveFirstPerson(anaphors);
        return run.Resolved;
    }

    /// <summary>The state of one document's reading.</summary>
    private sealed class Run(
        AnnotatedText text, List<NameMention> names, int[] clusters, NameContext[] contexts, IAnaphorChooser chooser, SpeechRegions speech)
    {
        private readonly Dictionary<int, DocumentEntity> _entities = [];

        /// <summary>Mentions in order, each with the number that it is of its entity's: an entity stands where it was mentioned last.</summary>
        private readonly List<(DocumentEntity Entity, int Stamp)> _recent = [];
        private readonly CandidateSet _candidates = new();
        private readonly CoreferenceFeatures _features = new(text, speech);
        private int _nextName;

        public List<ResolvedAnaphor> Resolved { get; } = [];

        public void ReadNamesBefore(int token)
        {
            for (; _nextName < names.Count && names[_nextName].FirstToken < token; _nextName++)
            {
                var name = names[_nextName];
                var entity = EntityOf(_nextName);
                var context = contexts[_nextName];
                entity.Female += Math.Clamp(context.Female, -4f, 4f);
                for (var i = context.RoleStart; i >= 0 && i < context.RoleEnd; i++)
                {
                    entity.AddRoleWord(NameHash.Word(text.TokenText(i)));
                }

                if (context.Affiliation >= 0)
                {
                    entity.AddRoleWord(NameHash.Word(text.TokenText(names[context.Affiliation].FirstToken)));
                }

                Note(entity, name.FirstToken, name.EndToken - 1, name.HeadIn(text), MentionForm.Name);
            }
        }

        public void Resolve(in Anaphor anaphor)
        {
            Gather(anaphor);
            var (candidate, probability) = chooser.Choose(anaphor, _candidates);
            if (_candidates.EntityOf(candidate) is { } entity)
            {
                Resolved.Add(new ResolvedAnaphor(anaphor, entity.Number, probability));
                if (entity.Type == EntityType.Person)
                {
                    entity.Female += anaphor.Gender switch { Gender.Female => 1.5f, Gender.Male => -1.5f, _ => 0f };
                }

                if (anaphor.Form == MentionForm.Nominal)
                {
                    entity.AddRoleWord(NameHash.Word(text.TokenText(anaphor.Head)));
                }

                Note(entity, anaphor.FirstToken, anaphor.EndToken - 1, anaphor.Head, anaphor.Form);
            }
        }

        /// <summary>Ties "I" and "my" between quotation marks to whoever speaks them.</summary>
        public void ResolveFirstPerson(List<Anaphor> anaphors)
        {
            foreach (var anaphor in anaphors)
            {
                var speaker = anaphor.FirstPerson ? speech.SpeakerOf(speech.RegionOf(anaphor.Head)) : -1;
                if (speaker < 0)
                {
                    continue;
                }

                if (ClusterNear(speaker) is var cluster and >= 0)
                {
                    Resolved.Add(new ResolvedAnaphor(anaphor, cluster, 0.8f));
                }
            }
        }

        /// <summary>The cluster at a word or at the words that it is a courtesy form of: <c>Mallam Isa Tukur</c>.</summary>
        private int ClusterNear(int token)
        {
            for (var i = token; i < text.Tokens.Length && i <= token + 3 && text.Tokens[i].Kind == TokenKind.Word; i++)
            {
                if (ClusterAt(i) is var cluster and >= 0)
                {
                    return cluster;
                }
            }

            return -1;
        }

        private int ClusterAt(int token)
        {
            int low = 0, high = names.Count - 1;
            while (low <= high)
            {
                var middle = (low + high) >>> 1;
                if (token < names[middle].FirstToken)
                {
                    high = middle - 1;
                }
                else if (token >= names[middle].EndToken)
                {
                    low = middle + 1;
                }
                else
                {
                    return clusters[middle];
                }
            }

            return _headClusters.GetValueOrDefault(token, -1);
        }

        private readonly Dictionary<int, int> _headClusters = [];

        private void Gather(in Anaphor anaphor)
        {
            _candidates.Clear();
            var compatible = 0;
            if (NextName(anaphor) is { } next)
            {
                _features.AddCandidate(anaphor, next, 0, next: true, _candidates);
                compatible++;
            }

            var sentence = text.SentenceOf(anaphor.Head);
            for (var i = _recent.Count - 1; i >= Math.Max(0, _recent.Count - Steps) && compatible < CandidateSet.Most; i--)
            {
                var (entity, stamp) = _recent[i];
                if (sentence - text.SentenceOf(entity.LastToken) > Memory)
                {
                    break;
                }

                if (stamp == entity.Count && Compatible(anaphor, entity))
                {
                    _features.AddCandidate(anaphor, entity, compatible++, next: false, _candidates);
                }
            }

            _features.AddNone(anaphor, compatible, _candidates);
        }

        /// <summary>The entity whose name follows a noun phrase at once or behind a comma: <c>his lawyer, Can Yıldırım</c>.</summary>
        private DocumentEntity? NextName(in Anaphor anaphor)
        {
            if (anaphor.Form != MentionForm.Nominal)
            {
                return null;
            }

            var name = _nextName;
            while (name < names.Count && names[name].FirstToken < anaphor.EndToken)
            {
                name++;
            }

            if (name >= names.Count || names[name].FirstToken != anaphor.EndToken + 1 || text.TokenText(anaphor.EndToken) is not ",")
            {
                return null;
            }

            return Compatible(anaphor, names[name].Type) ? EntityOf(name) : null;
        }

        private static bool Compatible(in Anaphor anaphor, DocumentEntity entity) =>
            Compatible(anaphor, entity.Type) && !(entity.Type == EntityType.Person && Opposes(anaphor.Gender, entity.Female));

        private static bool Opposes(Gender gender, float female) => (gender == Gender.Male && female >= 4f) || (gender == Gender.Female && female <= -4f);

        private static bool Compatible(in Anaphor anaphor, EntityType type) => anaphor.Form == MentionForm.Pronoun
            ? anaphor.Gender switch
            {
                Gender.Male or Gender.Female => type == EntityType.Person,
                Gender.Neuter => type != EntityType.Person,
                _ => type is EntityType.Organization or EntityType.Gpe or EntityType.Group,
            }
            : anaphor.Type == EntityType.Person == (type == EntityType.Person);

        private DocumentEntity EntityOf(int name)
        {
            if (!_entities.TryGetValue(clusters[name], out var entity))
            {
                entity = new DocumentEntity(clusters[name], names[name].Type);
                _entities.Add(clusters[name], entity);
                for (var i = names[name].FirstToken; i < names[name].EndToken; i++)
                {
                    entity.AddNameWord(NameHash.Word(text.TokenText(i)));
                }
            }

            return entity;
        }

        private void Note(DocumentEntity entity, int first, int last, int head, MentionForm form)
        {
            entity.Mention(first, last, _features.RoleOf(head, last), form);
            _headClusters[head] = entity.Number;
            _recent.Add((entity, entity.Count));
            if (_features.Speaks(head))
            {
                _features.LastSpeaker = entity;
            }
        }
    }
}
