using EventSuite.Music.Abc;
using EventSuite.Music.Json;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Tokens;

namespace EventHost.CommandLine.Music;

/// <summary>Bytes of any form → music.</summary>
internal static class MusicReader
{
    private const int MostFaults = 1000;
    private static readonly AbcReadOptions s_abc = AbcReadOptions.Default with { MaxFaultsListed = MostFaults };

    /// <summary>Reads a file from a stranger.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="form">Its form.</param>
    /// <param name="strict">MIDI: the first fault refuses the file.</param>
    /// <param name="anyTokens">Tokens beyond folk-rnn's vocabulary are taken too.</param>
    public static MusicReading Read(byte[] bytes, MusicForm form, bool strict = false, bool anyTokens = false) => form switch
    {
        MusicForm.Midi => ReadMidi(bytes, strict),
        MusicForm.Abc => ReadAbc(bytes),
        MusicForm.Tokens => ReadTokens(bytes, anyTokens),
        _ => ReadJson(bytes),
    };

    private static MusicReading ReadMidi(byte[] bytes, bool strict)
    {
        MidiReadResult result = MidiFile.Read(bytes, strict ? MidiReadOptions.Strict : MidiReadOptions.Lenient);
        ReadFault[] faults = [.. result.Faults.Select(f => new ReadFault(f.Code.ToString(), f.Offset, null, null, f.Message, f.Repair))];
        return result.File is { } file
            ? new MusicReading(MusicForm.Midi, file, [Played(Song.From(file))], faults, result.FaultCount)
            : new MusicReading(MusicForm.Midi, null, [], faults, result.FaultCount);
    }

    private static MusicReading ReadJson(byte[] bytes)
    {
        MusicJsonResult result = MusicJson.Read(bytes);
        return result.IsUsable
            ? new MusicReading(MusicForm.Json, null, [Played(result.Song)], [], 0)
            : Refuse(MusicForm.Json, new ReadFault("Json", null, result.Fault.Line, null, $"{result.Fault.Path}: {result.Fault.Message}", null));
    }

    private static MusicReading ReadAbc(byte[] bytes)
    {
        AbcReadResult result = AbcReader.Read(MidiText.Decode(bytes), s_abc);
        if (result.Tunes.IsEmpty)
        {
            return Refuse(MusicForm.Abc, new ReadFault("NoTune", null, null, null, "No tune found: one begins with a line X: and has a line K:.", null));
        }

        int[] lines = [.. result.Tunes.Select(t => t.Line)];
        ReadFault[] faults = [.. result.Faults.Select(f => new ReadFault(
            f.Code.ToString(), null, f.Line, result.Tunes.Length > 1 ? TuneAt(lines, f.Line) : null, f.Message, f.Repair))];
        return new MusicReading(MusicForm.Abc, null, [.. result.Tunes.Select(t => Notated(t, null))], faults, result.FaultCount);
    }

    // The last tune that begins on the line or before it.
    private static int TuneAt(int[] lines, int line)
    {
        int found = Array.BinarySearch(lines, line);
        return Math.Max(1, found < 0 ? ~found : found + 1);
    }

    private static MusicReading ReadTokens(byte[] bytes, bool anyTokens)
    {
        string text = MidiText.Decode(bytes);
        FolkRnnParseResult check = FolkRnnTokens.Parse(text, FolkRnnVocabulary.V2);
        if (!anyTokens && check.FaultCount > 0)
        {
            string more = check.FaultCount > 1 ? $" {check.FaultCount - 1:N0} more are unknown." : "";
            return Refuse(MusicForm.Tokens, new ReadFault("UnknownToken", null, null, null, $"{check.Faults[0]}{more} With --any-tokens they are taken as ABC.", null));
        }

        List<Tune> tunes = [];
        List<ReadFault> faults = [];
        foreach (string[] tokens in FolkRnnTokens.Tunes(text))
        {
            int number = tunes.Count + 1;
            AbcReadResult result = AbcReader.Read(FolkRnnTokens.ToAbc(tokens, number), s_abc);
            tunes.AddRange(result.Tunes.Take(1).Select(t => Notated(t, tokens)));
            faults.AddRange(result.Faults.Select(f => new ReadFault(f.Code.ToString(), null, null, number, f.Message, f.Repair)));
        }

        return tunes.Count > 0
            ? new MusicReading(MusicForm.Tokens, null, tunes, [.. faults.Take(MostFaults)], faults.Count)
            : Refuse(MusicForm.Tokens, new ReadFault("NoTune", null, null, null, "There are no tokens.", null));
    }

    private static Tune Played(Song song) => new(MidiText.Title(song.File), () => song);

    private static Tune Notated(AbcTune tune, IReadOnlyList<string>? tokens) =>
        new(tune.Titles.FirstOrDefault() ?? "", () => tune.ToSong(), tune, tokens);

    private static MusicReading Refuse(MusicForm form, ReadFault fault) => new(form, null, [], [fault], 1);
}
