using EventSuite.Music.Notes;
using EventSuite.Plugins;
using FsCheck;
using FsCheck.Fluent;

namespace StyleJudge.Tests;

/// <summary>What must not matter does not matter: to the last bit, since the form leaves it out.</summary>
public sealed class InvarianceTests
{
    private static readonly StyleMusicJudge Judge = Bach.Judge();

    [Fact]
    public void Transposing_changes_nothing() => Same((score, seed) => score.Change((n, _) => n with { Pitch = (byte)(n.Pitch + (seed % 25) - 12) }).ToSong());

    [Fact]
    public void Tempo_changes_nothing() => Same((score, seed) => score.ToSong(30 + (seed % 270)));

    [Fact]
    public void Velocity_and_instruments_change_nothing() => Same((score, seed) =>
        score.Change((n, i) => n with { Velocity = (byte)(1 + ((i * 37) + seed) % 127), Program = (byte)((seed + n.Pitch) % 128) }).ToSong());

    [Fact]
    public void Tracks_and_channels_change_nothing() => Same((score, seed) =>
        score.Change((n, i) => n with { Track = (i + seed) % 5, Channel = (byte)((i + seed) % 9) }).ToSong());

    [Fact]
    public void Shorter_notes_change_nothing() => Same((score, seed) =>
        score.Rescale(480).Change((n, i) => n with { DurationTicks = n.DurationTicks * (60 + ((i * seed) % 41)) / 100 }).ToSong());

    [Fact]
    public void Doubled_note_values_change_nothing() => Same((score, _) =>
        score.Change((n, _) => n with { StartTick = 2 * n.StartTick, DurationTicks = 2 * n.DurationTicks }).ToSong());

    [Fact]
    public void Halved_note_values_change_nothing() => Same((score, _) =>
        score.Change((n, _) => n with { StartTick = n.StartTick / 2, DurationTicks = n.DurationTicks / 2 }).ToSong());

    [Fact]
    public void Drums_change_nothing() => Same((score, seed) =>
        score.With([.. score.Notes, .. Enumerable.Range(0, 8).Select(i => new Note(i * 12, 6, (byte)(36 + (seed % 8)), 100, Note.DrumChannel, 0, 9))]).ToSong());

    private static void Same(Func<Score, int, Song> change) =>
        Prop.ForAll(
            (from score in MadeUp.Music from seed in Gen.Choose(0, 1000) select (Score: score, Seed: seed)).ToArbitrary(),
            c => Judge.Judge(c.Score.ToSong()).Score == Judge.Judge(Reread(change(c.Score, c.Seed))).Score)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Song Reread(Song song) => new JudgeRequest(song.File.Write()).ReadSong();
}
