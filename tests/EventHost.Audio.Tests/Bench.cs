using EventSuite.Music.Midi;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventHost.Audio.Tests;

/// <summary>A renderer over a folder of its own, which goes away with it.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audio-test-");

    public LogLines Log { get; } = new();

    public string Folder => _folder.FullName;

    public string Target => Path.Combine(Folder, "out", "entry");

    public string[] Files => Directory.GetFiles(Path.Combine(Folder, "out"));

    public EntryRenderer Renderer(AudioTools tools, AudioOptions? options = null) =>
        new(Options.Create(options ?? new AudioOptions()), tools, Log);

    /// <summary>A program that is a shell script; skips the test where there is no shell.</summary>
    public string Script(string text)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Needs a POSIX shell.");
            return "";
        }

        string path = Path.Combine(Folder, "tool.sh");
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>A scale on an instrument, with a name that nobody may see.</summary>
    public static byte[] Tune(int program = 0, int notes = 16)
    {
        var track = new MidiTrackBuilder();
        track.Text(0, 3, "Written by team07").Tempo(0, 500_000).Program(0, program);
        int[] scale = [0, 2, 4, 5, 7, 9, 11, 12];
        for (int i = 0; i < notes; i++)
        {
            track.Note(i * 240, 220, 60 + scale[i % 8], 90);
        }

        return new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(480), [track.Build()]).Write();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed class LogLines : ILogger<EntryRenderer>
    {
        public List<(LogLevel Level, string Text, Exception? Exception)> Lines { get; } = [];

        public IEnumerable<(LogLevel Level, string Text, Exception? Exception)> Warnings => Lines.Where(line => line.Level >= LogLevel.Warning);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception), exception));
    }
}
