using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Tunes of one voice from ABC and MIDI files. Every tenth is held out, unless it is much like another tune.</summary>
internal static class TuneData
{
    /// <summary>The only part.</summary>
    public static readonly string[] Parts = ["Lead"];

    private const int HoldOutEvery = 10;
    private const int LeastBars = 4;
    private const int MostBars = 64;

    /// <summary>The tunes of files and folders.</summary>
    public static ComposerData Read(IReadOnlyList<string> paths) => ComposerData.Read(paths, _ => [".abc", ".mid", ".midi"], Pieces, pieces => Versions.HeldOut(pieces, HoldOutEvery));

    private static IEnumerable<Piece> Pieces(string file, byte[] content, Action<string, string> refuse)
    {
        foreach ((string name, Song song) in Songs(file, content, refuse))
        {
            if (ToPiece(song, name, out string reason) is { } piece)
            {
                yield return piece;
            }
            else
            {
                refuse(name, reason);
            }
        }
    }

    private static IEnumerable<(string Name, Song Song)> Songs(string file, byte[] content, Action<string, string> refuse)
    {
        if (Path.GetExtension(file).Equals(".abc", StringComparison.OrdinalIgnoreCase))
        {
            return AbcReader.Read(Encoding.UTF8.GetString(content)).Tunes.Select(t => ($"{file}, line {t.Line}", t.ToSong()));
        }

        MidiReadResult read = MidiFile.Read(content);
        if (read.File is { } midi)
        {
            return [(file, Song.From(midi))];
        }

        refuse(file, read.Refusal!.ToString());
        return [];
    }

    private static Piece? ToPiece(Song song, string name, out string reason)
    {
        reason = "";
        Score score = Score.Of(song, Meter.TicksPerQuarter).WithoutDrums();
        if (score.Notes.Length < 16 || song.BarCount is < LeastBars or > MostBars)
        {
            reason = $"{score.Notes.Length} notes in {song.BarCount} bars";
            return null;
        }

        long start = song.BarStartTick(0) * Meter.TicksPerQuarter / song.File.Division.TicksPerQuarter;
        TimeSignature signature = score.Bars.SignatureAt(start);
        if (Meter.Of(signature.Numerator, signature.Denominator) is not { } meter)
        {
            reason = $"in {signature.Numerator}/{signature.Denominator}";
            return null;
        }

        Key key = KeyNormaliser.Find(score, song.KeySignatures.Count > 0 ? song.KeySignatures[0] : null);
        int bars = (int)((score.EndTick - start + meter.BarTicks - Meter.SlotTicks) / meter.BarTicks);
        NoteEvent[] events = LineReader.Read(score.Notes, start, bars * meter.BarTicks, KeyNormaliser.Shift(key), chords: false);
        Piece piece = Repeats.Merge(new Piece(meter, key.IsMinor, bars, [events], name));
        reason = piece.Bars < LeastBars ? "too short" : "";
        return piece.Bars < LeastBars ? null : piece;
    }
}
