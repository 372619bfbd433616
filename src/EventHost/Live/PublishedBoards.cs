using System.Collections.Concurrent;
using EventSuite.Core.Changes;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;

namespace EventHost.Live;

/// <summary>The published snapshots, in memory: what GET and the live feed serve, whatever the number of viewers.</summary>
internal sealed class PublishedBoards
{
    private readonly PublishStandings _gate;
    private readonly ConcurrentDictionary<BoardKey, PublishedBoard> _boards = new();
    private readonly ConcurrentDictionary<string, long> _stale = new();
    private readonly ConcurrentDictionary<(BoardKey Key, long Generation), Lazy<Task<Outcome<PublishedBoard>>>> _asked = new();

    // An event must not change between the look whether it did and the keeping of its board.
    private readonly Lock _keeping = new();

    public PublishedBoards(PublishStandings gate, ChangeFeed feed)
    {
        _gate = gate;

        // Scores are taken together a few times a second; everything else must show at the next look.
        feed.Changed += change =>
        {
            if (change is not ScoreChanged)
            {
                Forget(change.Slug);
            }
        };
    }

    /// <summary>
    /// The board as published; brought up to date first when the event itself changed, once for all who ask at the
    /// same time.
    /// </summary>
    public async Task<Outcome<PublishedBoard>> GetAsync(BoardKey key, CancellationToken cancellation)
    {
        if (_boards.TryGetValue(key, out var board))
        {
            return board;
        }

        var question = (key, _stale.GetValueOrDefault(key.Slug));
        var answer = _asked.GetOrAdd(question, _ => new Lazy<Task<Outcome<PublishedBoard>>>(() => RefreshAsync(key, CancellationToken.None)));
        try
        {
            return await answer.Value.WaitAsync(cancellation);
        }
        finally
        {
            _asked.TryRemove(KeyValuePair.Create(question, answer));
        }
    }

    /// <summary>Brings the board up to date as far as the gate allows.</summary>
    public async Task<Outcome<PublishedBoard>> RefreshAsync(BoardKey key, CancellationToken cancellation)
    {
        var generation = _stale.GetValueOrDefault(key.Slug);
        var refreshed = await _gate.RefreshAsync(key.Slug, key.Round, key.Category, cancellation);
        if (!refreshed.Ok)
        {
            return Outcome<PublishedBoard>.Refused(refreshed.Faults);
        }

        var board = new PublishedBoard(refreshed.Value);
        lock (_keeping)
        {
            if (generation != _stale.GetValueOrDefault(key.Slug))
            {
                // The event changed meanwhile: right for this caller, but not to be kept.
                return board;
            }

            return _boards.AddOrUpdate(key, board, (_, old) => board.IsNewerThan(old) ? board : old);
        }
    }

    private void Forget(string slug)
    {
        lock (_keeping)
        {
            _stale.AddOrUpdate(slug, 1, (_, n) => n + 1);
            foreach (var key in _boards.Keys.Where(k => k.Slug == slug))
            {
                _boards.TryRemove(key, out _);
            }
        }
    }
}
