namespace NewsNlp.Articles;

/// <summary>A line of the page: place of its text, and the blank lines before it.</summary>
internal readonly record struct PageLine(int Start, int End, int Gap)
{
    public int Length => End - Start;
}
