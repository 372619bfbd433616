using EventHost.Audio;
using EventHost.Studio;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventHost.Tests.Studio;

/// <summary>Exports of sound: one after the other, and nothing of them stays.</summary>
public sealed class VersionAudioTests
{
    [Fact]
    public async Task The_file_is_gone_when_it_was_sent()
    {
        var export = new HeldExport { Hold = Task.CompletedTask };
        using var audio = new VersionAudio(export, NullLogger<VersionAudio>.Instance);
        var sound = await audio.RenderAsync(new byte[1], AudioFormat.Wav, TestContext.Current.CancellationToken);
        await sound.Require().DisposeAsync();
        Assert.False(File.Exists(Assert.Single(export.Paths)));
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_or_rendering_gives_the_place_to_the_next()
    {
        var hold = new TaskCompletionSource();
        var export = new HeldExport { Hold = hold.Task };
        using var audio = new VersionAudio(export, NullLogger<VersionAudio>.Instance);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var rendering = audio.RenderAsync(new byte[1], AudioFormat.Wav, first.Token);
        var waiting = audio.RenderAsync(new byte[1], AudioFormat.Wav, second.Token);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        hold.SetResult();
        var third = await audio.RenderAsync(new byte[1], AudioFormat.Wav, TestContext.Current.CancellationToken);
        await third.Require().DisposeAsync();
        Assert.Equal(2, export.Paths.Count);
        Assert.All(export.Paths, path => Assert.False(File.Exists(path)));
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
}
