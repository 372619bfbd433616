using System.Threading.Channels;
using EventSuite.Core.Changes;

namespace EventHost.Live;

/// <summary>Hands changes to the background work that waits for them.</summary>
internal sealed class ChangeFeed : IChangeFeed
{
    private readonly Lock _gate = new();
    private readonly List<Channel<ContestChange>> _listeners = [];

    /// <summary>Told at once, before the use case answers its caller. Handlers must be quick and must not throw.</summary>
    public event Action<ContestChange>? Changed;

    public void Tell(ContestChange change)
    {
        Changed?.Invoke(change);
        lock (_gate)
        {
            foreach (var listener in _listeners)
            {
                listener.Writer.TryWrite(change);
            }
        }
    }

    /// <summary>A stream of every change from now on.</summary>
    public ChannelReader<ContestChange> Listen()
    {
        var channel = Channel.CreateUnbounded<ContestChange>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            _listeners.Add(channel);
        }

        return channel.Reader;
    }
}
