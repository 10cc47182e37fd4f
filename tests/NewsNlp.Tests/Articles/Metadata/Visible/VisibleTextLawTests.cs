using FsCheck.Fluent;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed class VisibleTextLawTests
{
    private static readonly string[] Parts =
    [
        "12", "2024", "/", ".", "May", "Dec", " ", " ", ",", "3:10", "pm", "By", "Jane", "DOE", "and", "(AP)", "(", ")", "—", " - ", "PARIS", "©", "Photo:", "'", "22", "年", "月", "\ud83d", "\ude00", "von", "|",
        "GMT+7", "Reuters", ":", "contributed to", "Reporting by ", "\u0000",
    ];

    [Fact]
    public void Every_reader_keeps_its_spans_inside_any_text_and_never_throws()
    {
        var texts = Gen.ListOf(Gen.Elements(Parts)).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var good = true;
            for (var at = 0; VisibleDates.TryFind(text, at, null, out var date); at = date.Span.End)
            {
                good &= date.Span.Start >= at && date.Span.Length > 0 && date.Span.End <= text.Length;
            }

            good &= !VisibleDatelines.TryRead(text, out var line) || (line.Span.End <= line.BodyStart && line.BodyStart <= text.Length);
            VisibleCaptions.TrySplit(text, out var caption);
            good &= caption.Text.End <= text.Length && caption.Credit.End <= text.Length && caption.Credit.Length >= 0;
            good &= !VisibleCaptions.IsCreditLine(text, out var credit) || credit.End <= text.Length;
            return good && VisibleBylines.Read(text).All(b => b.Name.Length > 0);
        }).Holds();
    }
}
