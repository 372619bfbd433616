using System.Diagnostics.CodeAnalysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Json;

/// <summary>Document → song: every value is checked before it is used.</summary>
internal static class DocumentReader
{
    public static Song Read(MusicDocument? document, MusicJsonOptions options)
    {
        MusicDocument music = Required(document, "$");
        int version = Required(music.Version, "$.version");
        Demand(version == MusicJson.Version, "$.version", $"Version {MusicJson.Version} is read here, not {version}.");
        int ticksPerQuarter = (int)Within(music.TicksPerQuarter, 1, 0x7FFF, "$.ticksPerQuarter");
        var conductor = new MidiTrackBuilder();
        AddName(conductor, music.Title, "$.title");
        ReadMaps(music, conductor, options);
        TrackDocument?[] tracks = Required(music.Tracks, "$.tracks");
        Demand(tracks.Length <= options.MaxTracks, "$.tracks", $"At most {options.MaxTracks} tracks are allowed, not {tracks.Length}.");
        var notes = new NoteLayout();
        int room = options.MaxNotes;
        for (int i = 0; i < tracks.Length; i++)
        {
            ReadTrack(Required(tracks[i], $"$.tracks[{i}]"), $"$.tracks[{i}]", notes, ref room);
        }

        long endTick = music.EndTick is null ? 0 : Within(music.EndTick, 0, MidiTrack.MaxTick, "$.endTick");
        return Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(ticksPerQuarter), notes.Build().Prepend(conductor.Build(endTick))));
    }

    private static void ReadMaps(MusicDocument music, MidiTrackBuilder conductor, MusicJsonOptions options)
    {
        Each(music.Tempos, "$.tempos", options, (tempo, path) => conductor.Tempo(
            Within(tempo.Tick, 0, MidiTrack.MaxTick, path + ".tick"),
            (int)Within(tempo.MicrosecondsPerQuarter, 1, 0xFFFFFF, path + ".microsecondsPerQuarter")));
        Each(music.TimeSignatures, "$.timeSignatures", options, (signature, path) =>
        {
            int denominator = (int)Within(signature.Denominator, 1, 32768, path + ".denominator");
            Demand(int.IsPow2(denominator), path + ".denominator", $"Expected a power of two, found {denominator}.");
            conductor.TimeSignature(
                Within(signature.Tick, 0, MidiTrack.MaxTick, path + ".tick"), (int)Within(signature.Numerator, 1, 255, path + ".numerator"), denominator);
        });
        Each(music.KeySignatures, "$.keySignatures", options, (key, path) => conductor.KeySignature(
            Within(key.Tick, 0, MidiTrack.MaxTick, path + ".tick"), (int)Within(key.Sharps, -7, 7, path + ".sharps"), Required(key.Minor, path + ".minor")));
    }

    private static void ReadTrack(TrackDocument track, string path, NoteLayout layout, ref int room)
    {
        byte channel = (byte)Within(track.Channel, 0, 15, path + ".channel");
        byte program = (byte)(track.Program is null ? 0 : Within(track.Program, 0, 127, path + ".program"));
        NoteRow[] rows = Required(track.Notes, path + ".notes");
        Demand(rows.Length <= room, path + ".notes", "More notes than are allowed.");
        room -= rows.Length;
        var notes = new Note[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            NoteRow row = rows[i];
            if (FaultOf(row) is { } fault)
            {
                throw new JsonFaultException($"{path}.notes[{i}]", fault);
            }

            notes[i] = new Note(row.Start, row.Duration, (byte)row.Pitch, (byte)row.Velocity, channel, program, 0) { IsDrum = track.Drums ?? channel == Note.DrumChannel };
        }

        var builder = new MidiTrackBuilder();
        AddName(builder, track.Name, path + ".name");
        layout.Add(builder, notes, path);
    }

    private static string? FaultOf(in NoteRow row) => row switch
    {
        { Start: < 0 or > MidiTrack.MaxTick } => $"The start is from 0 to {MidiTrack.MaxTick}, not {row.Start}.",
        { Duration: < 0 or > MidiTrack.MaxTick } => $"The duration is from 0 to {MidiTrack.MaxTick}, not {row.Duration}.",
        _ when row.Start + row.Duration > MidiTrack.MaxTick => $"The note ends after tick {MidiTrack.MaxTick}.",
        { Pitch: < 0 or > 127 } => "The pitch is from 0 to 127.",
        { Velocity: < 1 or > 127 } => "The velocity is from 1 to 127.",
        _ => null,
    };

    private static void AddName(MidiTrackBuilder track, string? name, string path)
    {
        Demand((name?.Length ?? 0) <= MusicJson.MaxNameLength, path, $"At most {MusicJson.MaxNameLength} characters are allowed.");
        if (!string.IsNullOrEmpty(name))
        {
            track.Text(0, MetaType.TrackName, name);
        }
    }

    private static void Each<T>(T?[]? items, string path, MusicJsonOptions options, Action<T, string> read)
        where T : class
    {
        items ??= [];
        Demand(items.Length <= options.MaxChanges, path, $"At most {options.MaxChanges} are allowed, not {items.Length}.");
        for (int i = 0; i < items.Length; i++)
        {
            read(Required(items[i], $"{path}[{i}]"), $"{path}[{i}]");
        }
    }

    private static T Required<T>([NotNull] T? value, string path)
        where T : class => value ?? throw new JsonFaultException(path, "Missing.");

    private static T Required<T>([NotNull] T? value, string path)
        where T : struct => value ?? throw new JsonFaultException(path, "Missing.");

    private static long Within(long? value, long least, long most, string path)
    {
        long number = Required(value, path);
        Demand(number >= least && number <= most, path, $"Expected {least} to {most}, found {number}.");
        return number;
    }

    private static void Demand(bool holds, string path, string message)
    {
        if (!holds)
        {
            throw new JsonFaultException(path, message);
        }
    }
}
