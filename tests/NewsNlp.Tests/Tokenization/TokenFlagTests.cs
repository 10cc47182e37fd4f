using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tests.Tokenization;

public sealed class TokenFlagTests
{
    [Fact]
    public void A_token_takes_twelve_bytes_in_the_order_that_the_scanner_writes()
    {
        Assert.Equal(12, Unsafe.SizeOf<Token>());
        var token = new Token(0x01020304, 0x05060708, TokenKind.Emoji, (TokenFlags)0x0B0C);
        var bytes = MemoryMarshal.AsBytes(new Span<Token>(ref token));
        Assert.Equal(token.Start, MemoryMarshal.Read<int>(bytes));
        Assert.Equal(token.Length, MemoryMarshal.Read<int>(bytes[4..]));
        Assert.Equal((byte)token.Kind, bytes[8]);
        Assert.Equal((ushort)token.Flags, MemoryMarshal.Read<ushort>(bytes[10..]));
    }

    [Theory]
    [InlineData("a NATO b", "NATO", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.Capitalised | TokenFlags.AllCaps)]
    [InlineData("a McCain b", "McCain", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.Capitalised | TokenFlags.MixedCase)]
    [InlineData("a iPhone b", "iPhone", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.MixedCase)]
    [InlineData("a Mr. B", "Mr.", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.Capitalised | TokenFlags.Abbreviation)]
    [InlineData("we don't", "n't", TokenKind.Word, TokenFlags.Clitic)]
    [InlineData("it\u2019s", "\u2019s", TokenKind.Word, TokenFlags.Clitic | TokenFlags.NonAscii)]
    [InlineData("a caf\u00E9 b", "caf\u00E9", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.NonAscii)]
    [InlineData("in 1,200 b", "1,200", TokenKind.Number, TokenFlags.SpaceBefore | TokenFlags.HasDigit)]
    [InlineData("in 12 b", "12", TokenKind.Number, TokenFlags.SpaceBefore | TokenFlags.HasDigit)]
    [InlineData("a B2B b", "B2B", TokenKind.Word, TokenFlags.SpaceBefore | TokenFlags.Capitalised | TokenFlags.AllCaps | TokenFlags.HasDigit)]
    [InlineData("up 5% b", "%", TokenKind.Symbol, TokenFlags.None)]
    [InlineData("a, b", ",", TokenKind.Punctuation, TokenFlags.None)]
    [InlineData("a \uD83D\uDE00 b", "\uD83D\uDE00", TokenKind.Emoji, TokenFlags.SpaceBefore | TokenFlags.NonAscii)]
    [InlineData("a x@y.org b", "x@y.org", TokenKind.Email, TokenFlags.SpaceBefore)]
    [InlineData("a @me b", "@me", TokenKind.Handle, TokenFlags.SpaceBefore)]
    [InlineData("a #tag b", "#tag", TokenKind.Hashtag, TokenFlags.SpaceBefore)]
    [InlineData("a http://b.org c", "http://b.org", TokenKind.Url, TokenFlags.SpaceBefore)]
    public void Kinds_and_flags_tell_what_a_token_is(string text, string word, TokenKind kind, TokenFlags flags)
    {
        var token = Tokenized.Token(text, word);
        Assert.Equal((kind, flags), (token.Kind, token.Flags));
    }

    [Fact]
    public void A_lone_surrogate_is_a_token_of_its_own()
    {
        var tokens = TestKit.TokenizerLaws.Check(new NewsTokenizer(), "bad \uD800 char \uDC00\uD800");
        Assert.Equal([(0, 3), (4, 1), (6, 4), (11, 1), (12, 1)], tokens.Select(t => (t.Start, t.Length)));
        Assert.Equal(new Token(4, 1, TokenKind.Other, TokenFlags.SpaceBefore | TokenFlags.NonAscii), tokens[1]);
    }

    [Theory]
    [InlineData("\"So,\" he", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.None)]
    [InlineData("'So,' he", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.SingleQuote)]
    [InlineData("\u201CSo,\u201D he", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.CurlyQuote | TokenFlags.NonAscii)]
    [InlineData("\u2018So,\u2019 he", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.SingleQuote | TokenFlags.CurlyQuote | TokenFlags.NonAscii)]
    [InlineData("\u201ESo\u201C, er", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.CurlyQuote | TokenFlags.NonAscii)]
    [InlineData("\u00ABSo\u00BB, il", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.Guillemet | TokenFlags.NonAscii)]
    [InlineData("\u00BBSo\u00AB, er", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.Guillemet | TokenFlags.NonAscii)]
    [InlineData("\u201DSo\u201D, han", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.CurlyQuote | TokenFlags.NonAscii)]
    [InlineData("\u2039So\u203A, il", TokenKind.OpenQuote, TokenKind.CloseQuote, TokenFlags.SingleQuote | TokenFlags.Guillemet | TokenFlags.NonAscii)]
    public void Quotation_marks_open_and_close_by_their_place(string text, TokenKind first, TokenKind second, TokenFlags shape)
    {
        const TokenFlags Shape = TokenFlags.SingleQuote | TokenFlags.CurlyQuote | TokenFlags.Guillemet | TokenFlags.NonAscii;
        var marks = TestKit.TokenizerLaws.Tokens(new NewsTokenizer(), text).Where(t => t.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote).ToArray();
        Assert.Equal([first, second], marks.Select(m => m.Kind));
        Assert.All(marks, m => Assert.Equal(shape, m.Flags & Shape));
    }

    [Theory]
    [InlineData("a\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [InlineData("a\r\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [InlineData("a\n \t\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    [InlineData("a\r\n\r\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    [InlineData("a\u2028b", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [InlineData("a\u2029 b", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    [InlineData("a\u00A0b", TokenFlags.SpaceBefore)]
    [InlineData("b", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    public void Breaks_show_in_the_flags_of_the_next_token(string text, TokenFlags flags) => Assert.Equal(flags, Tokenized.Token(text, "b").Flags);
}
