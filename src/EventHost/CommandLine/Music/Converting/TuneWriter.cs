using System.Globalization;
using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Json;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Tokens;
using EventSuite.Music.Transforms;

namespace EventHost.CommandLine.Music.Converting;

/// <summary>A tune → another form, and what was lost on the way.</summary>
internal static class TuneWriter
{
    private static readonly MidiWriteOptions s_plain = new() { KeepRiff = false };

    /// <summary>Writes a tune.</summary>
    /// <param name="tune">The tune.</param>
    /// <param name="to">The form.</param>
    /// <param name="number">The number of an ABC tune (X:).</param>
    /// <param name="track">The track to write as one voice, 1 for the first; null for the melody.</param>
    /// <exception cref="ConvertException">The tune cannot be said in this form.</exception>
    public static Written Write(Tune tune, MusicForm to, int number, int? track)
    {
        try
        {
            return to switch
            {
                MusicForm.Midi => new Written(tune.Play().File.Write(s_plain), []),
                MusicForm.Json => new Written([.. MusicJson.Write(tune.Play()), (byte)'\n'], NotInJson(tune.Play().File)),
                MusicForm.Abc => Abc(tune, number, track),
                _ => Tokens(tune, track),
            };
        }
        catch (AbcLimitException e)
        {
            throw new ConvertException(e.Message);
        }
    }

    private static Written Abc(Tune tune, int number, int? track)
    {
        if (tune.Tokens is { } tokens)
        {
            return new Written(Encoding.UTF8.GetBytes(FolkRnnTokens.ToAbc(tokens, number, tune.Title)), []);
        }

        (SingleLineResult line, List<string> losses) = Line(tune.Play(), track);
        return new Written(Encoding.UTF8.GetBytes(AbcWriter.Write(line.Song, new AbcWriteOptions { Number = number, Title = tune.Title })), losses);
    }

    private static Written Tokens(Tune tune, int? track)
    {
        List<string> losses = [];
        FolkRnnEncoding encoding;
        if (tune.Abc is { } abc)
        {
            encoding = FolkRnnEncoder.Encode(abc);
        }
        else
        {
            (SingleLineResult line, losses) = Line(tune.Play(), track);
            encoding = FolkRnnEncoder.Encode(line.Song);
        }

        if (!encoding.IsExact)
        {
            losses.Add($"folk-rnn's vocabulary cannot say: {string.Join(", ", encoding.Losses)}.");
        }

        return new Written(Encoding.UTF8.GetBytes(encoding + "\n"), losses);
    }

    private static (SingleLineResult Line, List<string> Losses) Line(Song song, int? track)
    {
        SingleLineResult line;
        try
        {
            line = SingleLine.Of(song, track - 1);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ConvertException($"Track {track} has no notes but drums, or does not exist: 'music inspect' lists the tracks.");
        }

        if (line.Song.Notes.IsEmpty)
        {
            throw new ConvertException("There are no pitched notes to write.");
        }

        List<string> losses = [];
        if (line.IsChosen)
        {
            losses.Add($"Only the melody is written, as it was found: {line.NotesLeft:N0} of {line.NotesLeft + line.Song.Notes.Length:N0} notes are left out. --track N writes one track as it stands.");
        }
        else if (line.NotesLeft > 0)
        {
            losses.Add($"Only track {track} is written: {line.NotesLeft:N0} notes of others are left out.");
        }

        if (line.DrumsLeft > 0)
        {
            losses.Add($"{line.DrumsLeft:N0} drum notes are left out.");
        }

        if (line.Grid == LineGrid.Quantised)
        {
            losses.Add(string.Create(CultureInfo.InvariantCulture, $"Notes stood off note values: they are drawn to sixteenths and triplets (starts by {line.LargestMove:0.###} of a quarter note at most), short rests closed."));
        }
        else if (line.Grid == LineGrid.Estimated)
        {
            losses.Add("The file's beats are not those of the music: beats and bars are estimated, notes drawn to them.");
        }

        return (line, losses);
    }

    private static List<string> NotInJson(MidiFile file)
    {
        int controls = 0;
        int others = 0;
        foreach (MidiTrack track in file.Tracks)
        {
            foreach (ref readonly MidiEvent e in track.Events)
            {
                controls += e.IsChannelMessage && !e.IsNoteStart && !e.IsNoteEnd && e.Kind != MidiEventKind.Program ? 1 : 0;
                others += !e.IsChannelMessage && !(e.Kind == MidiEventKind.Meta && IsInJson(e.Data1)) ? 1 : 0;
            }
        }

        string[] left = [.. new[]
        {
            controls > 0 ? $"{controls:N0} controllers, pressures and bends" : null,
            others > 0 ? $"{others:N0} texts and other events" : null,
        }.OfType<string>()];
        return left.Length == 0 ? [] : [$"JSON has notes, names, tempo, meter and key. Left out: {string.Join(", ", left)}."];
    }

    private static bool IsInJson(byte type) =>
        type is MetaType.TrackName or MetaType.Tempo or MetaType.TimeSignature or MetaType.KeySignature or MetaType.EndOfTrack;
}
