using System.Numerics;
using NewsNlp.Text;

namespace NewsNlp.Tagging;

/// <summary>
/// Gives the lemma of an English word from its form and tag: the longest known ending with that tag says what to cut off and what to put there.
/// Whole irregular words are endings too.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>File name among the resources.</summary>
    public const string ResourceName = "english-lemmas.nnm";

    /// <summary>First four bytes of the file: <c>NLM1</c>.</summary>
    public const uint Magic = 0x314D4C4E;

    /// <summary>Longest ending, short of whole words.</summary>
    public const int LongestEnding = 6;

    /// <summary>A lemma is at most this much longer than its form.</summary>
    public const int MostAdded = 16;

    private const uint WholeWord = 0x5BD1E995;

    private readonly uint[] _hashes;
    private readonly byte[] _scripts;
    private readonly byte[] _cuts;
    private readonly string[] _additions;

    private Lemmatizer(ModelReader reader)
    {
        if (reader.UInt32() != Magic)
        {
            throw new InvalidDataException("The lemma table has another format.");
        }

        var keys = reader.Array<uint>();
        var scripts = reader.Array<byte>();
        _cuts = reader.Array<byte>();
        _additions = [.. new string(reader.Array<char>()).Split('\n').Take(_cuts.Length)];
        if (keys.Length != scripts.Length || _additions.Length != _cuts.Length || scripts.Any(s => s >= _cuts.Length))
        {
            throw new InvalidDataException("The lemma table is damaged.");
        }

        _hashes = new uint[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 1)];
        _scripts = new byte[_hashes.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = FindSlot(keys[i]);
            (_hashes[slot], _scripts[slot]) = (keys[i], scripts[i]);
        }
    }

    /// <summary>Reads the table that the assembly holds.</summary>
    /// <exception cref="InvalidDataException">The resource is missing or damaged.</exception>
    public static Lemmatizer Load()
    {
        using var stream = EmbeddedResource.Open(ResourceName);
        return Read(stream);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a table of this version.</exception>
    public static Lemmatizer Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Lemmatizer(new ModelReader(bytes));
    }

    /// <summary>The lemma as a string.</summary>
    public string Lemma(ReadOnlySpan<char> form, TokenSyntax syntax)
    {
        var size = form.Length + MostAdded;
        var buffer = size <= 256 ? stackalloc char[256] : new char[size];
        return new string(buffer[..Write(form, syntax.Tag, syntax.Detail, buffer)]);
    }

    /// <summary>Writes the lemma of <paramref name="form"/> and gives its length.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <param name="detail">Its Penn tag number.</param>
    /// <param name="destination">At least <see cref="MostAdded"/> longer than the form.</param>
    public int Write(ReadOnlySpan<char> form, PartOfSpeech tag, byte detail, Span<char> destination)
    {
        var keepCase = tag == PartOfSpeech.Propn;
        for (var i = 0; i < form.Length; i++)
        {
            destination[i] = Fold(form[i], keepCase);
        }

        var script = FindScript(destination[..form.Length], tag, detail);
        if (script < 0)
        {
            return form.Length;
        }

        var kept = Math.Max(0, form.Length - _cuts[script]);
        _additions[script].CopyTo(destination[kept..]);
        return kept + _additions[script].Length;
    }

    /// <summary>The character as lemmas have it: straight apostrophes, and lower case except in names.</summary>
    public static char Fold(char character, bool keepCase) =>
        character == '\u2019' ? '\'' : keepCase ? character : char.ToLowerInvariant(character);

    /// <summary>Key of the ending <paramref name="ending"/> with a tag.</summary>
    public static uint Key(ReadOnlySpan<char> ending, bool whole, PartOfSpeech tag, byte detail)
    {
        var hash = ((uint)tag * 0x9E3779B1u) + (detail * 0x85EBCA77u);
        for (var i = ending.Length - 1; i >= 0; i--)
        {
            hash = (hash ^ ending[i]) * 0x01000193u;
        }

        return Finish(whole ? hash ^ WholeWord : hash);
    }

    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        hash ^= hash >> 13;
        return hash == 0 ? 1 : hash;
    }

    private int FindScript(ReadOnlySpan<char> word, PartOfSpeech tag, byte detail)
    {
        if (Find(Key(word, whole: true, tag, detail)) is var whole && whole >= 0)
        {
            return whole;
        }

        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            if (Find(Key(word[^length..], whole: false, tag, detail)) is var script && script >= 0)
            {
                return script;
            }
        }

        return -1;
    }

    private int Find(uint key)
    {
        var slot = FindSlot(key);
        return _hashes[slot] == key ? _scripts[slot] : -1;
    }

    /// <summary>Where <paramref name="key"/> is, or the free place where it would be.</summary>
    private int FindSlot(uint key)
    {
        var mask = _hashes.Length - 1;
        var slot = (int)key & mask;
        while (_hashes[slot] != key && _hashes[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
