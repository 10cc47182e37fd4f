using System.Buffers;
using NewsNlp.Tokenization;

namespace NewsNlp.Tests.Tokenization;

public sealed class BoundaryCandidatesTests
{
    [Fact]
    public void Candidates_are_the_places_where_the_rules_let_a_sentence_end()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            AreThoseOfTheRules(NewsText.Generate(seed, 700));
            AreThoseOfTheRules(NewsText.Mutate(seed, NewsText.Generate(seed, 400)));
            AreThoseOfTheRules(NewsText.Noise(seed, 400));
        }
    }

    [Fact]
    public void Few_other_places_are_candidates()
    {
        var text = NewsText.Generate(1, 100_000);
        var tokens = Tokens(text);
        var found = Candidates(text, tokens);
        Assert.InRange(found.Count, 1, tokens.Length / 4);
    }

    private static void AreThoseOfTheRules(string text)
    {
        var tokens = Tokens(text);
        var found = Candidates(text, tokens);
        var rules = new BoundaryRules(text, tokens, new AbbreviationTable(AbbreviationList.Default), SentenceModel.Default);
        for (var i = 1; i < tokens.Length; i++)
        {
            if (rules.MayEnd(i) != found.Contains(i)) Assert.Fail($"place {i} before '{tokens[i].In(text)}' behind '{tokens[i - 1].In(text)}': {rules.MayEnd(i)}");
        }
    }

    private static Token[] Tokens(string text)
    {
        var tokens = new ArrayBufferWriter<Token>(text.Length + 1);
        new NewsTokenizer().Tokenize(text, tokens);
        return tokens.WrittenSpan.ToArray();
    }

    private static HashSet<int> Candidates(string text, Token[] tokens)
    {
        var rules = new BoundaryRules(text, tokens, new AbbreviationTable(AbbreviationList.Default), SentenceModel.Default);
        var candidates = new BoundaryCandidates(text, tokens, rules, stackalloc char[BoundaryCandidates.Room]);
        var found = new HashSet<int>();
        for (var i = candidates.Next(1); i < tokens.Length; i = candidates.Next(i + 1)) found.Add(i);
        return found;
    }
}
