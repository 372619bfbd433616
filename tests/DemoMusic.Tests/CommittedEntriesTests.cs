using DemoMusic.Pieces;
using EventSuite.Music.Midi;

namespace DemoMusic.Tests;

public sealed class CommittedEntriesTests
{
    private static readonly IReadOnlyList<Piece> Pieces = Kit.Compose();

    [Fact]
    public void Composing_again_gives_the_committed_bytes()
    {
        foreach (Piece piece in Pieces)
        {
            byte[] committed = File.ReadAllBytes(Path.Combine(KitFolder.Entries, piece.Recipe.FileName));
            Assert.True(PieceFile.Write(piece).AsSpan().SequenceEqual(committed), $"{piece.Recipe.FileName} differs: run demo-music and commit.");
        }

        Assert.Equal(KitFolder.Text("demo", "entries.json"), Kit.Listing(Pieces));
    }

    [Fact]
    public void No_file_lies_there_that_nobody_makes()
    {
        IEnumerable<string> made = Pieces.Select(piece => piece.Recipe.FileName).Order(StringComparer.Ordinal);
        IEnumerable<string?> there = Directory.EnumerateFiles(KitFolder.Entries).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(made, there);
    }

    [Fact]
    public void Every_piece_is_a_clean_midi_file_of_sensible_size()
    {
        int total = 0;
        foreach (Piece piece in Pieces)
        {
            byte[] bytes = PieceFile.Write(piece);
            total += bytes.Length;
            MidiReadResult read = MidiFile.Read(bytes, MidiReadOptions.Strict);
            Assert.True(read.File is not null, $"{piece.Recipe.Title} is not read back.");
            Assert.Empty(read.Faults);
            Assert.InRange(piece.Tracks.Count, 2, 12);
            Assert.InRange(TempoMap.Seconds(piece.Tempos, piece.Length), 30, 120);
        }

        Assert.InRange(total, 100_000, 400_000);
    }

    [Fact]
    public void Notes_are_playable()
    {
        foreach (PlayedNote note in Pieces.SelectMany(piece => piece.Tracks).SelectMany(track => track.Notes))
        {
            Assert.InRange(note.Pitch, 28, 103);
            Assert.InRange(note.Velocity, 24, 118);
            Assert.True(note.Length > 0 && note.Start >= 0);
        }
    }

    [Fact]
    public void Eight_bars_are_there_for_the_ai_judge()
    {
        Assert.All(Pieces, piece => Assert.InRange((piece.Recipe.FromBar ?? 1) + 7, 8, piece.Bars));
        Assert.Contains(Pieces, piece => piece.Recipe.FromBar > 1);
    }

    [Fact]
    public void A_key_of_a_track_sounds_once_at_a_time()
    {
        foreach (IGrouping<int, PlayedNote> key in Pieces.SelectMany(p => p.Tracks).SelectMany(track => track.Notes.GroupBy(n => n.Pitch)))
        {
            PlayedNote[] line = [.. key];
            Assert.All(line.Zip(line.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
        }
    }

    [Fact]
    public void One_file_gives_its_owner_away_so_that_blind_copies_have_something_to_hide()
    {
        Assert.Contains(Pieces, piece => piece.Tracks.Any(track => track.Name.Contains(piece.Recipe.UserName, StringComparison.Ordinal)));
    }
}
