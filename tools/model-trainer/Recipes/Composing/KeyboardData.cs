using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// Keyboard pieces: MIDI files with notes on two tracks, one for each hand. Every tenth is held out, unless it is much like another
/// piece.
/// </summary>
internal static class KeyboardData
{
    /// <summary>The hands; the right one leads.</summary>
    public static readonly string[] Parts = ["Right hand", "Left hand"];

    private const int HoldOutEvery = 10;
    private const int LastKeyboardProgram = 7;
    private const int LeastBars = 8;
    private const int MostBars = 400;
    private const double LeastDistance = 4;

    /// <summary>Tracks with fewer of a file's notes are ornaments and codas, and are left out.</summary>
    private const double LeastShare = .02;

    /// <summary>From this share of events shorter than a sixteenth on, a piece is too fast for the grid.</summary>
    private const double MostShort = .05;

    /// <summary>The pieces of files and folders.</summary>
    public static ComposerData Read(IReadOnlyList<string> paths) => ComposerData.Read(
        paths, _ => [".mid", ".midi"], Pieces, pieces => Versions.HeldOut(pieces, HoldOutEvery));

    private static IEnumerable<Piece> Pieces(string file, byte[] content, Action<string, string> refuse)
    {
        MidiReadResult read = MidiFile.Read(content);
        string reason = read.Refusal?.ToString() ?? "";
        if (read.File is not null && ToPiece(Song.From(read.File), file, out reason) is { } piece)
        {
            yield return piece;
            yield break;
        }

        refuse(file, reason);
    }

    private static Piece? ToPiece(Song song, string name, out string reason)
    {
        Score score = Score.Of(song, Meter.TicksPerQuarter);
        Note[][] hands = [.. score.Notes.GroupBy(n => n.Track).Select(g => g.ToArray()).Where(g => g.Length >= LeastShare * score.Notes.Length).OrderByDescending(g => g.Average(n => n.Pitch))];
        reason = hands.Length != Parts.Length ? $"notes on {hands.Length} tracks"
            : score.Notes.Any(n => n.IsDrum || n.Program > LastKeyboardProgram) ? "not for keyboard"
            : hands[0].Average(n => n.Pitch) - hands[1].Average(n => n.Pitch) < LeastDistance ? "hands lie too close"
            : song.BarCount is < LeastBars or > MostBars ? $"{song.BarCount} bars"
            : "";
        if (reason.Length > 0)
        {
            return null;
        }

        (long start, long end) = (song.BarStartTick(0), song.BarStartTick(song.BarCount));
        TimeSignature signature = song.Grid.SignatureAt(start);
        if (Meter.Of(signature.Numerator, signature.Denominator) is not { } meter
            || song.Grid.Signatures.Any(s => s.Tick > start && s.Tick < end && (s.Numerator, s.Denominator) != (signature.Numerator, signature.Denominator)))
        {
            reason = "no steady meter that is known";
            return null;
        }

        Key key = KeyNormaliser.Find(score, song.KeySignatures.Count > 0 ? song.KeySignatures[0] : null);
        long from = start * Meter.TicksPerQuarter / song.File.Division.TicksPerQuarter;
        var piece = new Piece(
            meter,
            key.IsMinor,
            song.BarCount,
            [.. hands.Select(hand => LineReader.Read(hand, from, song.BarCount * meter.BarTicks, KeyNormaliser.Shift(key), chords: true))],
            name);
        NoteEvent[] notes = [.. piece.Parts.SelectMany(part => part).Where(e => e.IsNote)];
        reason = notes.Count(e => e.Ticks < Meter.SlotTicks) > MostShort * notes.Length ? "notes shorter than sixteenths" : "";
        return reason.Length > 0 ? null : Repeats.Merge(piece);
    }
}
