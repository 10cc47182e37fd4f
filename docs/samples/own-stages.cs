#:package NewsNlp@*

using System.Buffers;
using System.Collections.Immutable;
using NewsNlp;

// Any stage can be one's own. Here: a tokenizer that cuts at white space, and a linker that knows one name.
var analyzer = NewsAnalyzer.CreateBuilder()
    .UseTokenizer(new BlankTokenizer())
    .UseEntityLinker(new HouseLinker())
    .Build();
var article = analyzer.Analyze(ArticleSource.FromText("“We are open,” said Grace Mutua in Mombasa.")).Articles[0];
Console.WriteLine(string.Join(" | ", article.Text.Tokens.Select(token => token.In(article.Article.Text).ToString())));
foreach (var entity in article.Entities)
{
    Console.WriteLine($"{entity.Name}: {entity.Description}");
}

sealed class BlankTokenizer : ITokenizer
{
    public void Tokenize(ReadOnlySpan<char> text, IBufferWriter<Token> destination)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var length = text[at..].IndexOfAny(" \t\r\n");
            length = length < 0 ? text.Length - at : length;
            destination.GetSpan(1)[0] = new Token(at, length, TokenKind.Word, at == 0 || text[at - 1] == ' ' ? TokenFlags.SpaceBefore : TokenFlags.None);
            destination.Advance(1);
            at += length;
        }
    }
}

sealed class HouseLinker : IEntityLinker
{
    public ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(
        AnnotatedText text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default)
    {
        var entities = mentions.GroupBy(mention => mention.Cluster).OrderBy(group => group.Key).Select((group, id) =>
        {
            var name = group.First().Span.In(text.Text).ToString();
            return new LinkedEntity
            {
                Id = id,
                Type = group.First().Type,
                Name = name,
                Description = name == "Grace Mutua" ? "our staff file, number 12" : "",
                Mentions = [.. group],
            };
        });
        return ValueTask.FromResult(entities.ToImmutableArray());
    }
}
