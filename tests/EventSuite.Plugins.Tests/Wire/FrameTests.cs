using System.Text;
using EventSuite.Plugins.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Plugins.Tests.Wire;

public class FrameTests
{
    [Fact]
    public void Frames_come_out_the_same_however_they_are_cut()
    {
        var frames = Gen.Choose(0, 60).Select(n => new string('x', n)).ArrayOf();
        var cuts = Gen.Choose(1, 9).NonEmptyListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(frames.Zip(cuts, (f, c) => (f, c)).ToArbitrary(), x =>
        {
            string text = string.Concat(x.f.Select((f, i) => f + (i % 3 == 0 ? "\r\n" : "\n")));
            return Read(new CutStream(Encoding.UTF8.GetBytes(text), [.. x.c]), 100).SequenceEqual(x.f.Where(f => f.Length > 0));
        }));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void The_cap_counts_the_line_feed(int length, bool fits)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new string('x', length) + "\nnext\n");
        var reader = new FrameReader(new CutStream(bytes, [7]), 64);
        if (fits)
        {
            Assert.Equal(length, reader.Read()!.Value.Length);
        }
        else
        {
            Assert.Throws<FrameTooLargeException>(() => reader.Read());
        }

        Assert.Equal("next", Encoding.UTF8.GetString(reader.Read()!.Value.Span));
        Assert.Null(reader.Read());
        Assert.False(reader.EndedWithin);
    }

    [Fact]
    public void A_line_without_end_is_refused_once_and_never_held()
    {
        const int Cap = 1 << 20;
        var buffer = new FrameBuffer(Cap);
        int refused = 0;
        for (long sent = 0; sent < 64L << 20;)
        {
            Memory<byte> space;
            try
            {
                space = buffer.Space();
            }
            catch (FrameTooLargeException)
            {
                refused++;
                continue;
            }

            space.Span.Fill((byte)'x');
            buffer.Filled(space.Length);
            sent += space.Length;
            Assert.False(buffer.TryTake(out _));
            Assert.InRange(buffer.Capacity, 1, Cap + 1);
        }

        Assert.Equal(1, refused);
        "\nnext\n"u8.CopyTo(buffer.Space().Span);
        buffer.Filled(6);
        Assert.True(buffer.TryTake(out ReadOnlyMemory<byte> next));
        Assert.Equal("next", Encoding.UTF8.GetString(next.Span));
    }

    [Fact]
    public void Memory_of_a_huge_frame_goes_when_it_has_passed()
    {
        var buffer = new FrameBuffer(1 << 20);
        byte[] bytes = [.. Enumerable.Repeat((byte)'x', 1_000_000), (byte)'\n'];
        for (int at = 0; at < bytes.Length;)
        {
            Memory<byte> space = buffer.Space();
            int count = Math.Min(space.Length, bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(space.Span);
            buffer.Filled(count);
            at += count;
            buffer.TryTake(out _);
        }

        buffer.Space();
        Assert.InRange(buffer.Capacity, 1, 64 << 10);
    }

    [Fact]
    public void The_end_within_a_frame_is_seen()
    {
        var reader = new FrameReader(new CutStream("whole\nhal"u8.ToArray(), [4]), 64);
        Assert.NotNull(reader.Read());
        Assert.Null(reader.Read());
        Assert.True(reader.EndedWithin);
    }

    private static List<string> Read(Stream stream, int frameBytes)
    {
        var reader = new FrameReader(stream, frameBytes);
        var frames = new List<string>();
        while (reader.Read() is { } frame)
        {
            frames.Add(Encoding.UTF8.GetString(frame.Span));
        }

        return frames;
    }
}
