using EventHost.Audio;
using EventHost.Studio;
using EventHost.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventHost.Tests.Studio;

/// <summary>Exports of sound: one after the other, each once, and never too many of them.</summary>
public sealed class VersionAudioTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventsuite-").FullName;
    private readonly ManualClock _time = new();

    [Fact]
    public async Task The_same_music_is_rendered_once_also_for_those_who_ask_at_once()
    {
        var hold = new TaskCompletionSource();
        var export = new HeldExport { Hold = hold.Task };
        using var audio = Audio(export);
        Assert.Null(audio.Find("aa", AudioFormat.Wav));
        var asked = Enumerable.Range(0, 3).Select(_ => RenderAsync(audio, "aa")).ToList();
        hold.SetResult();
        foreach (var one in asked)
        {
            Assert.Equal([7], await one);
        }

        Assert.Single(export.Paths);
        await using var kept = audio.Find("aa", AudioFormat.Wav);
        Assert.NotNull(kept);
        Assert.Null(audio.Find("aa", AudioFormat.Mp3));
    }

    [Fact]
    public async Task What_was_asked_for_longest_ago_goes_when_there_is_too_much_and_all_with_the_next_start()
    {
        var export = new HeldExport { Hold = Task.CompletedTask };
        using var audio = Audio(export, mostBytes: 2);
        foreach (var music in new[] { "aa", "bb", "aa", "cc" })
        {
            await RenderAsync(audio, music);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["aa.wav", "cc.wav"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        Assert.Equal(3, export.Paths.Count);
        using var next = Audio(export);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Where_nothing_may_be_kept_it_is_sent_all_the_same()
    {
        using var audio = Audio(new HeldExport { Hold = Task.CompletedTask }, mostBytes: 0);
        Assert.Equal([7], await RenderAsync(audio, "aa"));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_or_rendering_gives_the_place_to_the_next()
    {
        var hold = new TaskCompletionSource();
        var export = new HeldExport { Hold = hold.Task };
        using var audio = Audio(export);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var rendering = audio.RenderAsync(new byte[1], "aa", AudioFormat.Wav, first.Token);
        var waiting = audio.RenderAsync(new byte[1], "bb", AudioFormat.Wav, second.Token);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        hold.SetResult();
        Assert.Equal([7], await RenderAsync(audio, "cc"));
        Assert.Equal(2, export.Paths.Count);
    }

    [Fact]
    public void Each_account_has_its_own_turns_and_gives_each_back_once()
    {
        var turns = new AudioTurns();
        var (one, other) = (StudioDesk.NewKey(), StudioDesk.NewKey());
        var taken = Enumerable.Range(0, AudioTurns.MostEach).Select(_ => turns.Take(one)!).ToList();
        Assert.All(taken, Assert.NotNull);
        Assert.Null(turns.Take(one));
        Assert.NotNull(turns.Take(other));
        taken[0].Dispose();
        taken[0].Dispose();
        Assert.NotNull(turns.Take(one));
        Assert.Null(turns.Take(one));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<byte[]> RenderAsync(VersionAudio audio, string music)
    {
        await using var sound = (await audio.RenderAsync(new byte[] { 7 }, music, AudioFormat.Wav, TestContext.Current.CancellationToken)).Require();
        var bytes = new byte[sound.Length];
        await sound.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }

    private VersionAudio Audio(HeldExport export, long mostBytes = 1000) =>
        new(export, new KeptExports(_folder, mostBytes, _time), NullLogger<VersionAudio>.Instance);
}
