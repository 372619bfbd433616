using System.Text;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;

namespace LstmCnnComposer.Tests;

/// <summary>Calls of the composer that ships, with the parameters of its plugin.json.</summary>
internal static class Ask
{
    public static readonly PluginManifest Manifest = Read();

    // A composer is called by one thread at a time; tests run on several.
    private static readonly ThreadLocal<Composer> OfThread = new(() => new Composer(new PluginContext(AppContext.BaseDirectory, AppContext.BaseDirectory)));

    public static Composer Composer => OfThread.Value!;

    public static GenerateRequest For(MusicTask task, long seed, params (string Name, string Value)[] parameters)
    {
        ParameterCheck check = ParameterCheck.RunTyped(Manifest.Parameters, task, parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        Assert.Empty(check.Faults);
        return new GenerateRequest { Task = task, Seed = seed, Parameters = check.Values };
    }

    public static Song Compose(long seed, params (string Name, string Value)[] parameters) => Song(Composer.Generate(For(MusicTask.Compose, seed, parameters), new PluginCall())[0]);

    public static Song Song(Composition composition) => new MusicInput("", composition.Midi).ReadSong();

    /// <summary>The notes of a track, in 24ths of a quarter.</summary>
    public static Score Part(this Song song, int track) => Score.Of(song, 24).Where(n => n.Track == track);

    /// <summary>The names of all tracks but the conductor's.</summary>
    public static string[] TrackNames(this Song song) => [.. song.File.Tracks.Skip(1).Select(Name)];

    /// <summary>Quavers of these pitches in 4/4, as a file.</summary>
    public static MusicInput Quavers(params int[] pitches) =>
        new("melody", new Score(24, pitches.Select((p, i) => new Note(12 * i, 12, (byte)p, 80, 3, 40, 0))).ToSong(90).File.Write());

    private static PluginManifest Read()
    {
        ManifestReadResult read = ManifestReader.ReadFolder(AppContext.BaseDirectory);
        Assert.Empty(read.Faults);
        return read.Manifest!;
    }

    private static string Name(MidiTrack track)
    {
        foreach (ref readonly MidiEvent e in track.Events)
        {
            if (e.IsMeta(MetaType.TrackName))
            {
                return Encoding.UTF8.GetString(track.Payload(e));
            }
        }

        return "";
    }
}
