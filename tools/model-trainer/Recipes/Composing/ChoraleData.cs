using System.Text.Json;
using EventSuite.Music.Analysis;
using EventSuite.Music.Beats;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// Four-part chorales from note arrays: a list of pieces, each a list of sixteenths, each four pitches from the soprano down
/// (−1 for silence). A file named *.train.json is learned from, *.valid.json is held out. Where a path has no arrays, its MIDI files
/// are for practice (<see cref="ComposerData.Practice"/>).
/// </summary>
internal static class ChoraleData
{
    /// <summary>The voices in the order in which they are written: the outer ones first, so that the inner ones fit between.</summary>
    public static readonly string[] Parts = ["Soprano", "Bass", "Alto", "Tenor"];

    private static readonly int[] Columns = [0, 3, 1, 2];

    private static readonly string[] Arrays = ["Separated.train.json", "Separated.valid.json"];
    private const string Midi = ".mid";

    /// <summary>The pieces of files and folders.</summary>
    public static ComposerData Read(IReadOnlyList<string> paths) => ComposerData.Read(
        paths,
        path => DataFiles.Under(path, Arrays).Any(file => !IsMidi(file.Name)) ? Arrays : [Midi],
        (file, content, refuse) => IsMidi(file) ? OfMidi(file, content, refuse) : OfArrays(file, content, refuse),
        pieces => Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Name.Contains(".valid.", StringComparison.Ordinal)).ToHashSet(),
        piece => IsMidi(piece.Name));

    private static bool IsMidi(string name) => name.EndsWith(Midi, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Piece> OfMidi(string file, byte[] content, Action<string, string> refuse)
    {
        if (ChoraleMidi.Read(content, out string reason) is { } steps)
        {
            yield return ToPiece(steps, file);
            yield break;
        }

        refuse(file, reason);
    }

    private static IEnumerable<Piece> OfArrays(string file, byte[] content, Action<string, string> refuse)
    {
        int[][][] pieces;
        try
        {
            // Some arrays write whole numbers with a fraction (74.0).
            pieces = [.. (JsonSerializer.Deserialize<double[][][]>(content) ?? []).Select(piece => piece.Select(step => step.Select(p => (int)p).ToArray()).ToArray())];
        }
        catch (JsonException error)
        {
            refuse(file, $"no list of pieces: {error.Message}");
            yield break;
        }

        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Length == 0 || Array.Exists(pieces[i], step => step.Length != Parts.Length || step.Any(p => p is < -1 or > 127)))
            {
                refuse($"{file}, piece {i + 1}", "not four voices everywhere");
                continue;
            }

            yield return ToPiece(pieces[i], $"{file}, piece {i + 1}");
        }
    }

    private static Piece ToPiece(int[][] steps, string name)
    {
        Note[] notes = [.. Enumerable.Range(0, Columns.Length).SelectMany(voice => Notes(steps, voice))];
        var score = new Score(Meter.TicksPerQuarter, notes);
        (Meter meter, int pickup) = Bars(score, steps.Length);
        Key key = KeyNormaliser.Find(score);
        int length = (steps.Length * Meter.SlotTicks) - pickup;
        int bars = (length + meter.BarTicks - 1) / meter.BarTicks;
        return new Piece(
            meter,
            key.IsMinor,
            bars,
            [.. Columns.Select((_, part) => HoldLast(LineReader.Read(notes.Where(n => n.Track == part), pickup, length, KeyNormaliser.Shift(key), chords: false), bars * meter.BarTicks))],
            name);
    }

    /// <summary>A last bar that is shorter, because the pick-up completes it, is filled by its last chord.</summary>
    private static NoteEvent[] HoldLast(NoteEvent[] part, int ticks) => [.. part[..^1], part[^1] with { Ticks = ticks - part[^1].Start }];

    /// <summary>
    /// The arrays begin with the pick-up and say nothing of bars. A length of whole bars and a quarter means a pick-up of a
    /// quarter; else long notes and changes of bass tell where bars begin.
    /// </summary>
    private static (Meter Meter, int Pickup) Bars(Score score, int steps)
    {
        BarPhase phase = steps % 16 == 4 ? new BarPhase(4, 1, 1) : steps % 16 == 0 ? PickupFinder.Infer(score, 4) : PickupFinder.Infer(score);
        return (new Meter(phase.BeatsPerBar, 4), phase.FirstDownbeat * Meter.TicksPerQuarter);
    }

    private static IEnumerable<Note> Notes(int[][] steps, int part)
    {
        int column = Columns[part];
        for (int i = 0; i < steps.Length;)
        {
            int pitch = steps[i][column];
            int end = i + 1;
            while (end < steps.Length && steps[end][column] == pitch)
            {
                end++;
            }

            if (pitch >= 0)
            {
                yield return new Note(i * Meter.SlotTicks, (end - i) * Meter.SlotTicks, (byte)pitch, 80, (byte)part, 0, part);
            }

            i = end;
        }
    }
}
