namespace NewsNlp.Entities;

/// <summary>Reads a document from left to right and ties its pronouns and nominal mentions to the entities named in it.</summary>
internal sealed class CoreferenceResolver(EntityLexicon lexicon, IAnaphorChooser chooser)
{
    /// <summary>Sentences behind which an entity that was not mentioned again is no candidate.</summary>
    private const int Memory = 12;

    /// <summary>Mentions that are looked back at.</summary>
    private const int Steps = 128;

    /// <summary>Sentences in which an entity counts as mentioned lately.</summary>
    private const int Lately = 3;

    /// <summary>Names and sentences that are looked ahead for an entity that is named later.</summary>
    private const int NamesAhead = 8, SentencesAhead = 3;

    /// <summary>Words from a role to the name of its bearer.</summary>
    private const int NearPerson = 6;

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

        /// <summary>The last person of each age that stands behind a name.</summary>
        private readonly Dictionary<uint, DocumentEntity> _ages = [];

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

                if (name.EndToken + 1 < text.Tokens.Length && text.TokenText(name.EndToken) is "," && text.Tokens[name.EndToken + 1].Kind == TokenKind.Number)
                {
                    _ages[NameHash.Word(text.TokenText(name.EndToken + 1))] = entity;
                }

                Note(entity, name.FirstToken, name.EndToken - 1, name.HeadIn(text), MentionForm.Name);
            }
        }

        /// <summary>The person whose age a phrase tells (Tyra Briggs, 24, ... the 24-year-old), or null.</summary>
        private DocumentEntity? OfAge(in Anaphor anaphor)
        {
            for (var i = anaphor.FirstToken; i < anaphor.EndToken && anaphor.Form == MentionForm.Nominal; i++)
            {
                if (AgePhrase.NumberBefore(text, i) is var number && number >= anaphor.FirstToken)
                {
                    return _ages.TryGetValue(NameHash.Word(text.TokenText(number)), out var entity) && entity.Type == EntityType.Person ? entity : null;
                }
            }

            return null;
        }

        public void Resolve(in Anaphor anaphor)
        {
            Gather(anaphor);
            var (candidate, probability) = chooser.Choose(anaphor, _candidates);
            if ((OfAge(anaphor) ?? _candidates.EntityOf(candidate)) is { } entity)
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
                if (anaphor.FirstPerson && SpeakerAround(anaphor.Head) is var cluster and >= 0)
                {
                    Resolved.Add(new ResolvedAnaphor(anaphor, cluster, 0.8f));
                }
            }
        }

        /// <summary>The person that speaks the quotation around a token, as far as it has been read or is named; -1 when there is none.</summary>
        private int SpeakerAround(int token) => speech.SpeakerOf(speech.RegionOf(token)) is var speaker and >= 0 ? PersonNear(speaker) : -1;

        /// <summary>The person at a word or at the words that it is a role or courtesy form of: <c>Valencia coach Paco Rojo</c>.</summary>
        private int PersonNear(int token)
        {
            for (var i = token; i < text.Tokens.Length && i <= token + NearPerson && text.Tokens[i].Kind == TokenKind.Word; i++)
            {
                if (ClusterAt(i) is var cluster and >= 0 && IsPerson(cluster))
                {
                    return cluster;
                }
            }

            return -1;
        }

        private bool IsPerson(int cluster) => _people.Contains(cluster);

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
        private readonly HashSet<int> _people = [.. names.Select((name, i) => (name, i)).Where(n => n.name.Type == EntityType.Person).Select(n => clusters[n.i])];

        private void Gather(in Anaphor anaphor)
        {
            _candidates.Clear();
            int compatible = 0, same = 0;
            var speaker = SpeakerAround(anaphor.Head);
            var next = NextName(anaphor);
            if (next is not null)
            {
                _features.AddCandidate(anaphor, next, 0, next: true, speaker, _candidates);
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
                    same += entity.Type == anaphor.Type && sentence - text.SentenceOf(entity.LastToken) <= Lately ? 1 : 0;
                    _features.AddCandidate(anaphor, entity, compatible++, next: false, speaker, _candidates);
                }
            }

            AddUpcoming(anaphor, next, compatible);
            _features.AddNone(anaphor, compatible, same, _candidates);
        }

        /// <summary>Adds entities that were not mentioned so far and are named in the next sentences.</summary>
        private void AddUpcoming(in Anaphor anaphor, DocumentEntity? next, int compatible)
        {
            if (anaphor.Start == AnaphorStart.Owned)
            {
                return;
            }

            var sentence = text.SentenceOf(anaphor.Head);
            var rank = 0;
            for (var i = _nextName; i < Math.Min(names.Count, _nextName + NamesAhead) && rank < 2 && compatible + rank < CandidateSet.Most; i++)
            {
                if (text.SentenceOf(names[i].FirstToken) - sentence > SentencesAhead)
                {
                    break;
                }

                if (names[i].FirstToken >= anaphor.EndToken && Compatible(anaphor, names[i].Type) && EntityOf(i) is { Count: 0 } entity && entity != next
                    && !(rank == 1 && _candidates.EntityOf(_candidates.Count - 1) == entity))
                {
                    _features.AddUpcoming(anaphor, entity, names[i].FirstToken, rank++, compatible, _candidates);
                }
            }
        }

        /// <summary>The entity whose name follows a noun phrase behind a comma: <c>his lawyer, Can Yıldırım</c>, <c>her rival, the incumbent Goodson Kaliati</c>.</summary>
        private DocumentEntity? NextName(in Anaphor anaphor)
        {
            if (anaphor.Form != MentionForm.Nominal || anaphor.EndToken >= text.Tokens.Length || text.TokenText(anaphor.EndToken) is not ",")
            {
                return null;
            }

            var name = _nextName;
            while (name < names.Count && names[name].FirstToken < anaphor.EndToken)
            {
                name++;
            }

            return name < names.Count && IsApposed(anaphor.EndToken + 1, names[name].FirstToken) && Compatible(anaphor, names[name].Type) ? EntityOf(name) : null;
        }

        /// <summary>Whether only an article and nouns stand between a comma and a name.</summary>
        private bool IsApposed(int token, int name)
        {
            for (var i = token; i < name; i++)
            {
                if (name - token > 3 || !text.HasSyntax || text.Syntax[i].Tag is not (PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn))
                {
                    return false;
                }
            }

            return true;
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
            var speaks = _features.Speaks(head);
            entity.Mention(first, last, _features.RoleOf(head, last), form, speaks);
            _headClusters[head] = entity.Number;
            _recent.Add((entity, entity.Count));
            if (speaks)
            {
                _features.LastSpeaker = entity;
            }
        }
    }
}
