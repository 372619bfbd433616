using System.Text;
using EventHost.CommandLine.Music;
using EventHost.CommandLine.Music.Converting;
using EventHost.CommandLine.Music.Inspecting;
using EventHost.Tests.Support;
using EventSuite.Music.Midi;
using Spectre.Console;

namespace EventHost.Tests.CommandLine;

/// <summary>A folder of music, and the music verbs at work in it.</summary>
internal sealed class MusicFolder : IDisposable
{
    public const string Jig = "X:7\nT:The Borrowed Jig\nM:6/8\nL:1/8\nQ:3/8=100\nK:D\n|:d2d cBA|d2e f3|g2f edc|d3 d3:|\n";
    public const string Waltz = "X:8\nT:Ça ira, 2nd\nM:3/4\nL:1/4\nK:G\nGBd|g3|dBG|G3|]\n";

    private readonly TempFolder _folder = new();

    /// <summary>What was told on standard error by the last command.</summary>
    public string Error { get; private set; } = "";

    public string this[string name] => Path.Combine(_folder.Path, name);

    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, params MidiTrackBuilder[] tracks) =>
        Add(name, new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96), tracks.Select(t => t.Build())).Write());

    public (int Status, string Text) Inspect(bool json = false, bool strict = false, int? tune = null, params string[] paths)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;
        int status = new Inspection(strict, tune).Run(paths, json ? new ReportLines(output).Write : new ReportTables(console).Write, error);
        Error = error.ToString();
        return (status, output.ToString());
    }

    public (int Status, byte[] Output) Convert(
        string input, string? output = null, MusicForm? to = null, int? tune = null, int? track = null, bool force = false, bool anyTokens = false, byte[]? stdin = null, bool terminal = false)
    {
        var stdout = new MemoryStream();
        var error = new StringWriter();
        int status = new Conversion(() => new MemoryStream(stdin ?? []), () => stdout, error, terminal)
            .Run(new ConvertRequest(input, output, null, to, tune, track, force, anyTokens));
        Error = error.ToString();
        return (status, stdout.ToArray());
    }

    public void Dispose() => _folder.Dispose();
}
