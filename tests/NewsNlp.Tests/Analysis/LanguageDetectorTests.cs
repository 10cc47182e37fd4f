using NewsNlp.Text;

namespace NewsNlp.Tests.Analysis;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The minister said that the bridge would open on Monday and that it was paid for.")]
    [InlineData("de", "Die Ministerin sagte, dass die Brücke am Montag eröffnet wird und nicht teurer ist.")]
    [InlineData("fr", "La ministre a dit que le pont sera ouvert lundi et que les travaux ne sont pas finis.")]
    [InlineData("es", "La ministra dijo que el puente se abrirá el lunes y que las obras no han terminado.")]
    [InlineData("it", "La ministra ha detto che il ponte sarà aperto lunedì e che i lavori non sono finiti.")]
    [InlineData("pt", "A ministra disse que a ponte não será aberta na segunda e que as obras são caras.")]
    [InlineData("ru", "Министр сказала, что мост откроют в понедельник и что это не дорого для города.")]
    [InlineData("ja", "大臣は月曜日に橋が開通すると述べた。")]
    [InlineData("zh", "部长表示大桥将于星期一开放。")]
    [InlineData("ar", "قال الوزير إن الجسر سيفتح يوم الاثنين.")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("42 / 17")]
    [InlineData("Brno Ostrava Plzen")]
    public void Too_little_evidence_tells_none(string text) => Assert.Null(LanguageDetector.Detect(text));
}
