using System.Diagnostics;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>Debian's abc2midi (package abcmidi), as an oracle.</summary>
internal static class Abc2Midi
{
    /// <summary>Skips the test when the program is not installed.</summary>
    public static void Require()
    {
        bool there = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "abc2midi")));
        Assert.SkipUnless(there, "abc2midi is not installed (Debian package abcmidi).");
    }

    /// <summary>Plays each text, one tune each, without chord symbols; null where the program writes no file.</summary>
    public static Song?[] Play(IReadOnlyList<string> tunes)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("abc2midi");
        try
        {
            var songs = new Song?[tunes.Count];
            Parallel.For(0, tunes.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => songs[i] = Play(tunes[i], Path.Combine(folder.FullName, $"{i}")));
            return songs;
        }
        finally
        {
            folder.Delete(true);
        }
    }

    // What abc2midi plays beyond the notes as written is switched off: it swings hornpipes, spells ornaments out, and
    // lets the notes of a chord begin one after another.
    private static string AsWritten(string tune)
    {
        IEnumerable<string> lines = tune.Split('\n').Where(line => !line.StartsWith("R:", StringComparison.Ordinal));
        string music = string.Join('\n', lines).Replace("~", "").Replace("!trill!", "");
        return music.Insert(music.IndexOf('\n') + 1, "%%MIDI chordattack 0\n");
    }

    private static Song? Play(string tune, string path)
    {
        File.WriteAllText(path + ".abc", AsWritten(tune));
        var start = new ProcessStartInfo("abc2midi", [path + ".abc", "-o", path + ".mid", "-NGUI"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return File.Exists(path + ".mid") ? Song.From(MidiFile.Read(File.ReadAllBytes(path + ".mid")).File!) : null;
    }
}
