using System.CommandLine;

namespace NewsNlp.Tool;

/// <summary><c>newsnlp completion SHELL</c>: a script that teaches a shell our commands and options.</summary>
/// <remarks>The scripts ask the command itself through the <c>[suggest]</c> directive, so that they never grow old.</remarks>
internal static class CompletionCommand
{
    private const string Directive = "[suggest";

    private const string Bash =
        """
        # newsnlp completion bash > ~/.local/share/bash-completion/completions/newsnlp
        _newsnlp() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(newsnlp "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _newsnlp newsnlp
        """;

    private const string Zsh =
        """
        #compdef newsnlp
        # newsnlp completion zsh > a folder of $fpath, as _newsnlp
        _newsnlp() {
            local -a found
            found=("${(@f)$(newsnlp "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _newsnlp newsnlp
        """;

    private const string Fish =
        """
        # newsnlp completion fish > ~/.config/fish/completions/newsnlp.fish
        complete -c newsnlp -a '(newsnlp "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell =
        """
        # newsnlp completion powershell >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName newsnlp -ScriptBlock {
            param($word, $ast, $position)
            newsnlp "[suggest:$position]" "$ast" 2>$null | Where-Object { $_ -like "$word*" }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completion", "Prints a script that completes our commands and options in a shell.") { shell };
        command.SetAction(call => Console.Out.WriteLine(call.GetValue(shell) switch
        {
            "zsh" => Zsh,
            "fish" => Fish,
            "powershell" => PowerShell,
            _ => Bash,
        }));
        return command;
    }

    /// <summary>Whether a shell asks what may follow: half a command line is no mistake then.</summary>
    public static bool IsQuestion(string[] arguments) => arguments.Length > 0 && arguments[0].StartsWith(Directive, StringComparison.Ordinal);
}
