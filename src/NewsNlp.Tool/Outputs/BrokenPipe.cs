namespace NewsNlp.Tool;

/// <summary>Recognises that the reader of our output went away.</summary>
internal static class BrokenPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool IsCauseOf(IOException exception) =>
        OperatingSystem.IsWindows()
            ? exception.HResult is WindowsBrokenPipe or WindowsNoData
            : exception.HResult == UnixBrokenPipe;
}
