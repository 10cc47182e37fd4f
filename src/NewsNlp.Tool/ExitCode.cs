namespace NewsNlp.Tool;

/// <summary>Exit statuses of the command.</summary>
internal static class ExitCode
{
    /// <summary>Every input was analysed.</summary>
    public const int Success = 0;

    /// <summary>Some input failed; its line says why.</summary>
    public const int SomeFailed = 1;

    /// <summary>The call itself is wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>Interrupted from the keyboard (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
