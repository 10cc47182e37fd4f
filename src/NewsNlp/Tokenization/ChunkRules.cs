using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>
/// Cuts one chunk, a run without white space, into tokens: the rule layer. It looks at the chunk itself and, for a few abbreviations and initials,
/// at the next and the last character of its neighbours within the paragraph.
/// </summary>
internal ref partial struct ChunkRules
{
    private readonly ReadOnlySpan<char> _text;
    private readonly AbbreviationTable _abbreviations;
    private int _start;
    private int _end;
    private int _at;
    private int _nextAtSign;
    private TokenFlags _lead;

    public ChunkRules(ReadOnlySpan<char> text, AbbreviationTable abbreviations)
    {
        _text = text;
        _abbreviations = abbreviations;
    }

    /// <summary>Cuts the chunk <c>[start, end)</c>; <paramref name="lead"/> are the flags of its first token that tell of its surroundings.</summary>
    public void Cut(int start, int end, TokenFlags lead, ref TokenSink sink)
    {
        _start = start;
        _end = end;
        _at = start;
        _lead = lead;
        _nextAtSign = start - 1;
        while (_at < end)
        {
            var kind = CharClasses.At(_text, _at, out var width);
            switch (kind)
            {
                case CharClass.Letter or CharClass.Mark:
                    Word(ref sink);
                    break;
                case CharClass.Digit:
                    Number(_at, ref sink);
                    break;
                case CharClass.Emoji:
                    Emit(Emoji.End(_text, _at, _end), TokenKind.Emoji, TokenFlags.NonAscii, ref sink);
                    break;
                case CharClass.Punctuation:
                case CharClass.Symbol:
                    Mark(kind, width, ref sink);
                    break;
                default:
                    Emit(_at + width, TokenKind.Other, TokenFlags.NonAscii, ref sink);
                    break;
            }
        }
    }

    /// <summary>Writes the token from the place reached to <paramref name="end"/> and moves there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Emit(int end, TokenKind kind, TokenFlags flags, ref TokenSink sink)
    {
        sink.Add(_at, end - _at, kind, flags | _lead);
        _lead = TokenFlags.None;
        _at = end;
    }

    /// <summary>Writes a token of letters or digits, with the flags of its characters.</summary>
    private void EmitWord(int end, TokenKind kind, TokenFlags flags, ref TokenSink sink) => Emit(end, kind, flags | WordFlags(_at, end), ref sink);

    private char CharAt(int index) => index < _end ? _text[index] : '\0';

    private bool IsLetter(int index) => index < _end && CharClasses.At(_text, index, out _) == CharClass.Letter;

    private bool IsDigit(int index) => index < _end && char.IsAsciiDigit(_text[index]);

    private bool IsWordChar(int index) => index < _end && CharClasses.At(_text, index, out _) is CharClass.Letter or CharClass.Digit or CharClass.Mark;

    /// <summary>End of the run of letters, digits and marks from <paramref name="index"/>.</summary>
    private int RunEnd(int index)
    {
        while (index < _end && CharClasses.At(_text, index, out var width) is CharClass.Letter or CharClass.Digit or CharClass.Mark) index += width;
        return index;
    }

    /// <summary>End of the run of letters and marks from <paramref name="index"/>.</summary>
    private int LettersEnd(int index)
    {
        while (index < _end && CharClasses.At(_text, index, out var width) is CharClass.Letter or CharClass.Mark) index += width;
        return index;
    }

    private int DigitsEnd(int index)
    {
        while (IsDigit(index)) index++;
        return index;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private readonly TokenFlags WordFlags(int start, int end)
    {
        var seen = 0;
        int upper = 0, letters = 0;
        var flags = TokenFlags.None;
        for (var i = start; i < end; i++)
        {
            var facts = _text[i] < 128 ? CharClasses.FactsOf(_text[i]) : OtherFacts(i);
            if ((facts & CharClasses.Upper) != 0)
            {
                if (letters == 0) flags |= TokenFlags.Capitalised;
                if ((seen & CharClasses.Lower) != 0) flags |= TokenFlags.MixedCase;
                upper++;
            }

            letters += facts & CharClasses.Letter;
            seen |= facts;
        }

        if ((seen & CharClasses.Digit) != 0) flags |= TokenFlags.HasDigit;
        if ((seen & CharClasses.Other) != 0) flags |= TokenFlags.NonAscii;
        return letters >= 2 && upper == letters ? flags | TokenFlags.AllCaps : flags;
    }

    private readonly int OtherFacts(int index)
    {
        if (CharClasses.IsLower(_text, index)) return CharClasses.Other | CharClasses.Letter | CharClasses.Lower;
        if (CharClasses.IsUpper(_text, index)) return CharClasses.Other | CharClasses.Letter | CharClasses.Upper;
        return CharClasses.At(_text, index, out _) switch
        {
            CharClass.Letter => CharClasses.Other | CharClasses.Letter,
            CharClass.Digit => CharClasses.Other | CharClasses.Digit,
            _ => CharClasses.Other,
        };
    }
}
