using System.Globalization;
using FsCheck;

namespace NewsNlp.TestKit;

/// <summary>How every law of the suite is checked: on a hundred random inputs, or on as many as <c>NEWSNLP_LAW_TESTS</c> says.</summary>
/// <remarks>
/// A fault that one input in ten thousand shows passes a hundred inputs on most runs and fails someone else's build on another day: run the suite with 20,000
/// after a change to a reader.
/// </remarks>
public static class Law
{
    private static readonly int Tests = int.TryParse(Environment.GetEnvironmentVariable("NEWSNLP_LAW_TESTS"), CultureInfo.InvariantCulture, out var tests) ? tests : 100;

    /// <summary>Checks the property and throws with the input that breaks it.</summary>
    public static void Holds(this Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(Tests));
}
