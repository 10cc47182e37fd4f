namespace NewsNlp.Articles;

/// <summary>A line of the page: place of its text, and the blank lines before it; whether it is a page's number or header, which a layout set, and whether a form feed stands before it.</summary>
internal readonly record struct PageLine(int Start, int End, int Gap, bool IsFurniture = false, bool StartsSheet = false)
{
    public int Length => End - Start;
}
