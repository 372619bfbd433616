using System.Threading.Channels;
using EventSuite.Core.Changes;

namespace EventHost.Live;

/// <summary>Hands changes to the background work that waits for them.</summary>
internal sealed class ChangeFeed(PublishedBoards boards) : IChangeFeed
{
    private readonly Lock _gate = new();
    private readonly List<Channel<ContestChange>> _listeners = [];

    public void Tell(ContestChange change)
    {
        if (change is not ScoreChanged)
        {
            boards.Forget(change.Slug);
        }

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
