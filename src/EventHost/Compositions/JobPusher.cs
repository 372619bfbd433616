using System.Threading.Channels;
using EventHost.AiJudging;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.Storage;
using Microsoft.AspNetCore.SignalR;

namespace EventHost.Compositions;

/// <summary>
/// Background work: tells those who watch a job or a run of its progress. At most five times a second; whatever comes
/// meanwhile is taken together, and who reads slowly gets the latest when he has read the last.
/// </summary>
internal sealed partial class JobPusher : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Guid> _changed = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<Guid, Task> _sending = [];
    private readonly CompositionQueue _queue;
    private readonly JobWatchers _watchers;
    private readonly IHubContext<JobsHub> _hub;
    private readonly IContestStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<JobPusher> _logger;

    public JobPusher(
        CompositionQueue queue, AiJudgingQueue judgings, JobWatchers watchers, IHubContext<JobsHub> hub, IContestStore store, TimeProvider time,
        ILogger<JobPusher> logger)
    {
        (_queue, _watchers, _hub, _store, _time, _logger) = (queue, watchers, hub, store, time, logger);
        queue.Changed += id => _changed.Writer.TryWrite(id);
        judgings.Changed += id => _changed.Writer.TryWrite(id);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = new HashSet<Guid>();
        while (changed.Count > 0 || await _changed.Reader.WaitToReadAsync(stoppingToken))
        {
            while (_changed.Reader.TryRead(out var id))
            {
                changed.Add(id);
            }

            changed.RemoveWhere(Push);
            Tidy();
            await Task.Delay(Pause, _time, stoppingToken);
        }
    }

    // False: the last message is still on its way, so this one has to wait.
    private bool Push(Guid id)
    {
        if (_sending.TryGetValue(id, out var sending) && !sending.IsCompleted)
        {
            return false;
        }

        if (_watchers.Of(id) is { Count: > 0 } connections)
        {
            _sending[id] = SendAsync(id, connections);
        }

        return true;
    }

    private void Tidy()
    {
        foreach (var (id, sending) in _sending)
        {
            if (sending.IsCompleted)
            {
                _sending.Remove(id);
            }
        }
    }

    private async Task SendAsync(Guid id, IReadOnlyList<string> connections)
    {
        try
        {
            var to = _hub.Clients.Clients(connections);
            if (_store.Read(s => s.FindComposition(id) is { } job ? new AccessibleJob(s.FindEvent(job.EventId)!, job) : null) is { } composition)
            {
                await to.SendAsync("Progress", JobView.Of(composition, _queue));
            }
            else if (_store.Read(s => s.FindAiJudging(id) is { } run ? new AccessibleRun(s.FindEvent(run.EventId)!, run) : null) is { } judging)
            {
                await to.SendAsync("Judging", AiJudgingView.Of(judging));
            }
        }
        catch (Exception e)
        {
            // The next change tries again.
            LogFailed(e, id);
        }
    }

    [LoggerMessage(7003, LogLevel.Error, "The progress of {Id} could not be told.")]
    private partial void LogFailed(Exception e, Guid id);
}
