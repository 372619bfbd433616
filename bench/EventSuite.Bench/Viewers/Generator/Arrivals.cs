using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EventSuite.Bench.Viewers.Generator;

/// <summary>When which viewer had which version of the board.</summary>
internal sealed class Arrivals(int viewers)
{
    private readonly ConcurrentDictionary<long, Push> _pushes = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private int _watching;

    /// <summary>What is to be told: a line for each version that all have, one when all watch, one for each lost viewer.</summary>
    public ChannelReader<string> Lines => _lines.Reader;

    /// <summary>The last message that all viewers have got; empty before.</summary>
    public byte[] LastMessage { get; private set; } = [];

    /// <summary>Notes the messages of a frame.</summary>
    public void Take(int viewer, ReadOnlySpan<byte> frame, long now)
    {
        while (frame.IndexOf(Frames.RecordSeparator) is >= 0 and var end)
        {
            TakeMessage(viewer, frame[..end], now);
            frame = frame[(end + 1)..];
        }
    }

    /// <summary>Notes that a viewer has no connection any more.</summary>
    public void Lost(int viewer, string why) => _lines.Writer.TryWrite($"lost {viewer} {why}");

    private void TakeMessage(int viewer, ReadOnlySpan<byte> message, long now)
    {
        if (message.StartsWith("""{"type":1,"target":"Board","""u8))
        {
            var push = _pushes.GetOrAdd(Version(message), static (_, count) => new Push(count), viewers);
            if (push.Take(viewer, now))
            {
                LastMessage = message.ToArray();
                var (median, last) = push.Times();
                _lines.Writer.TryWrite($"push {Version(message)} {median} {last} {message.Length}");
            }
        }
        else if (message.StartsWith("""{"type":3,"""u8))
        {
            if (message.IndexOf("\"error\":"u8) is var at && at >= 0 && message.IndexOf("\"result\":"u8) < 0)
            {
                Lost(viewer, System.Text.Encoding.UTF8.GetString(message));
            }
            else if (Interlocked.Increment(ref _watching) == viewers)
            {
                _lines.Writer.TryWrite("ready");
            }
        }
    }

    private static long Version(ReadOnlySpan<byte> message)
    {
        var name = "\"version\":"u8;
        var at = message.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(message[(at + name.Length)..], out long version, out _)
            ? version
            : throw new InvalidDataException("A pushed board has no version.");
    }

    private sealed class Push(int viewers)
    {
        private readonly long[] _at = new long[viewers];
        private int _have;

        /// <summary>True when this was the last who lacked it.</summary>
        public bool Take(int viewer, long now) =>
            Interlocked.CompareExchange(ref _at[viewer], now, 0) == 0 && Interlocked.Increment(ref _have) == viewers;

        public (long Median, long Last) Times()
        {
            var sorted = _at.ToArray();
            Array.Sort(sorted);
            return (sorted[sorted.Length / 2], sorted[^1]);
        }
    }
}
