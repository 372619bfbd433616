using AccountProvisioner.Cli;
using Spectre.Console;

namespace AccountProvisioner.Tests.Support;

/// <summary>The tool's own main in a folder of its own, as a user at a terminal runs it.</summary>
public sealed class ToolRun : IDisposable
{
    private readonly StopSignals _stop = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("provisioner-test-").FullName;

    public ImpatientTime Time { get; } = new();

    public string? Token { get; set; } = FakeHost.Token;

    /// <summary>Lines typed; null means there is no terminal.</summary>
    public string[]? Typed { get; set; }

    /// <summary>A terminal that can move its cursor, instead of a pipe.</summary>
    public bool AnsiTerminal { get; set; }

    public string Out => Path.Combine(Folder, "out");

    public string CsvPath => Path.Combine(Out, "credentials.csv");

    public string CardsPath => Path.Combine(Out, "credentials.html");

    /// <summary>Everything shown since the last run began, line breaks of the terminal undone.</summary>
    public string Shown => string.Join(' ', $"{_out} {_error}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Sheet(string text) => Sheet(System.Text.Encoding.UTF8.GetBytes(text));

    public string Sheet(byte[] bytes)
    {
        var path = Path.Combine(Folder, "accounts.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string SheetOf(int rows) => Sheet("externalId,userName,displayName,role,team,email\n"
        + string.Concat(Enumerable.Range(1, rows).Select(i => $"GT-{i:0000},team{i:0000},The Borrowed Chords {i},participant,Team {i % 250},\n")));

    public void PressCtrlC() => _stop.Raise();

    public Task<int> RunAsync(FakeHost host, string sheet, params string[] more) =>
        RunAsync([sheet, "--host", host.Address, "--event", "got-talent", "--out", Out, .. more]);

    public Task<int> RunAsync(params string[] args)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var error = Terminal(_error, ansi: false, interactive: Typed is not null);
        return ProvisionCommand.RunAsync(args, new Surroundings(
            Terminal(_out, AnsiTerminal, AnsiTerminal),
            Typed is null ? error : new KeyboardConsole(error, new ScriptedKeys(Typed)),
            name => name == "EVENTSUITE_TOKEN" ? Token : null,
            Time,
            _stop));
    }

    public IReadOnlyList<Dictionary<string, string>> Credentials()
    {
        var lines = CsvHelper.CsvReader.FromFile(CsvPath, new CsvHelper.CsvReaderOptions());
        using (lines)
        {
            var rows = new List<Dictionary<string, string>>();
            while (lines.Read())
            {
                rows.Add(lines.Headers.ToArray().Select((name, i) => (name, text: lines.GetString(i))).ToDictionary(c => c.name, c => c.text));
            }

            return rows;
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static IAnsiConsole Terminal(StringWriter writer, bool ansi, bool interactive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 160;
        return console;
    }
}
