using System.Text;
using EventHost.Plugins.Remote;

namespace EventHost.Plugins.Tests.Remote;

public sealed class FrameOutboxTests
{
    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static Task<byte[]> Take(FrameOutbox box) => box.TakeAsync(box.NewReader(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task What_waits_is_taken_together_and_what_was_not_handed_over_comes_first_again()
    {
        using var box = new FrameOutbox(100);
        await box.WriteAsync(Bytes("a\n"), TestContext.Current.CancellationToken);
        await box.WriteAsync(Bytes("b\n"), TestContext.Current.CancellationToken);
        var batch = await Take(box);
        Assert.Equal("a\nb\n", Encoding.ASCII.GetString(batch));
        await box.WriteAsync(Bytes("c\n"), TestContext.Current.CancellationToken);
        box.PutBack(batch);
        Assert.Equal("a\nb\nc\n", Encoding.ASCII.GetString(await Take(box)));
    }

    [Fact]
    public async Task Who_takes_waits_for_the_first_frame_and_makes_way_for_a_newer_one()
    {
        using var box = new FrameOutbox(100);
        var first = Take(box);
        var second = Take(box);
        Assert.Empty(await first);
        await box.WriteAsync(Bytes("a\n"), TestContext.Current.CancellationToken);
        Assert.Equal(Bytes("a\n"), await second);
    }

    [Fact]
    public async Task It_holds_so_much_and_no_more_but_one_frame_always()
    {
        using var box = new FrameOutbox(10);
        await box.WriteAsync(new byte[50], TestContext.Current.CancellationToken);
        var next = box.WriteAsync(new byte[1], TestContext.Current.CancellationToken).AsTask();
        Assert.False(next.IsCompleted);
        Assert.Equal(50, (await Take(box)).Length);
        await next;
        Assert.Single(await Take(box));
    }

    [Fact]
    public async Task When_the_laptop_is_gone_everybody_is_told()
    {
        var box = new FrameOutbox(10);
        await box.WriteAsync(new byte[10], TestContext.Current.CancellationToken);
        var writing = box.WriteAsync(new byte[10], TestContext.Current.CancellationToken).AsTask();
        await box.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => writing);
        await Assert.ThrowsAsync<IOException>(() => box.WriteAsync(new byte[1], TestContext.Current.CancellationToken).AsTask());
        Assert.Empty(await Take(box));
    }

    [Fact]
    public async Task Who_gives_up_gets_nothing_and_nothing_is_lost()
    {
        using var box = new FrameOutbox(10);
        using var stop = new CancellationTokenSource();
        var taking = box.TakeAsync(box.NewReader(), stop.Token);
        await stop.CancelAsync();
        Assert.Empty(await taking);
        await box.WriteAsync(Bytes("a\n"), TestContext.Current.CancellationToken);
        Assert.Equal(Bytes("a\n"), await Take(box));
    }
}
