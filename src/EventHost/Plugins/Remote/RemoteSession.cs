using System.IO.Pipelines;
using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;
using EventSuite.Core.RemotePlugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Wire;

namespace EventHost.Plugins.Remote;

/// <summary>
/// A laptop that has joined: the frames that wait for it, those that come from it, and the calls it is asked for, one
/// at a time. It ends once, for one reason, and everybody who waits for it is told that.
/// </summary>
internal sealed partial class RemoteSession
{
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FrameOutbox _outbox = new(2 * EventSuite.Plugins.PluginLimits.DefaultFrameBytes);
    private readonly Pipe _inbox = new(new PipeOptions(pauseWriterThreshold: 2L * EventSuite.Plugins.PluginLimits.DefaultFrameBytes, resumeWriterThreshold: EventSuite.Plugins.PluginLimits.DefaultFrameBytes));
    private readonly PluginClient _client;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _posting = new(1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly RemoteLatency _latency = new();
    private readonly Lock _gate = new();
    private long _heard;
    private int _asking;
    private long _endedAt;
    private int _calls;

    public RemoteSession(string name, RemoteTeam team, RemoteAnnouncement announcement, TimeProvider time, ILogger logger)
    {
        (Name, Team, Announcement, _time, _logger) = (name, team, announcement, time, logger);
        Version = announcement.VersionFor(team.Token.UserName);
        _heard = time.GetTimestamp();
        _client = new PluginClient(_inbox.Reader.AsStream(), _outbox, new PluginClientOptions { Log = Tell, Time = time });
    }

    /// <summary>Its secret name in addresses.</summary>
    public string Name { get; }

    /// <summary>Whose it is.</summary>
    public RemoteTeam Team { get; }

    /// <summary>What it said of its plugin.</summary>
    public RemoteAnnouncement Announcement { get; }

    /// <summary>What runs there.</summary>
    public PluginVersion Version { get; }

    /// <summary>Median of the last round trips.</summary>
    public TimeSpan? Latency => _latency.Median;

    /// <summary>Calls that it does, and that wait for it.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Whether its plugin has said that it is ready.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Why it ended; null while it goes on.</summary>
    public RemoteEnd? Ended { get; private set; }

    /// <summary>How long nothing was heard from it: a request that it holds open counts as heard when it began.</summary>
    public TimeSpan Silence => _time.GetElapsedTime(Volatile.Read(ref _heard));

    /// <summary>How long ago it ended.</summary>
    public TimeSpan EndedFor => Ended is null ? TimeSpan.Zero : _time.GetElapsedTime(_endedAt);

    /// <summary>Whether it asks for frames at this moment.</summary>
    public bool IsAsking => Volatile.Read(ref _asking) > 0;

    /// <summary>Greets the plugin, then measures the way to it again and again, until the end.</summary>
    public async Task AttendAsync()
    {
        var limits = Announcement.Manifest.Limits;
        var greeting = new PluginGreeting
        {
            PluginId = Announcement.Manifest.Id,
            PluginVersion = Announcement.Manifest.Version,
            Limits = new EventSuite.Plugins.PluginLimits
            {
                MemoryBytes = (long)limits.MemoryMb << 20,
                CallSeconds = (int)limits.CallSeconds,
                Threads = limits.Threads,
            },
        };
        _ = EndWithClientAsync();
        try
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.LoadSeconds) + RemoteLimits.Travel, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _end.Token);
            await _client.InitializeAsync(greeting, either.Token).WaitAsync(either.Token);
            _ready.TrySetResult();
        }
        catch (PluginFaultException e)
        {
            End(new RemoteEnd($"It did not start: {e.Message}", IsFault: true));
        }
        catch (OperationCanceledException)
        {
            End(new RemoteEnd($"It was not ready within the {limits.LoadSeconds:0.#} s that \"loadSeconds\" of its manifest gives it.", IsFault: true));
        }

        while (Ended is null)
        {
            await PingAsync();
            await Task.Delay(RemoteLimits.PingPause, _time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs one call with its deadline, after those that came before.</summary>
    /// <exception cref="PluginCallFailedException">It did not come about.</exception>
    /// <exception cref="PluginFaultException">The plugin refused; it can go on.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> RunAsync<T>(Func<PluginClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, cancellation);
            await _turn.WaitAsync(waiting.Token);
            try
            {
                await _ready.Task.WaitAsync(waiting.Token);
                return await LimitedAsync(call, cancellation);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Gone(null);
        }
        finally
        {
            Interlocked.Decrement(ref _calls);
        }
    }

    /// <summary>Ends the session. The first reason counts.</summary>
    /// <returns>Whether this was the first.</returns>
    public bool End(RemoteEnd why)
    {
        lock (_gate)
        {
            if (Ended is not null)
            {
                return false;
            }

            Ended = why;
            _endedAt = _time.GetTimestamp();
        }

        LogEnded(_logger, Version.Id, Team.OwnerName, why.Reason);
        _outbox.Dispose();
        _end.Cancel();
        _ = _client.DisposeAsync();
        return true;
    }

    // A plugin that breaks the protocol is sent away, also when nobody waits for it.
    private async Task EndWithClientAsync()
    {
        var why = await _client.Ended;
        End(new RemoteEnd(why.Message, IsFault: why.Code == PluginFaultCode.BadAnswer));
    }

    private async Task<T> LimitedAsync<T>(Func<PluginClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(Announcement.Manifest.Limits.CallSeconds);
        using var deadline = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var running = call(_client, either.Token);
        try
        {
            await ((Task)running).WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!running.IsCompleted)
            {
                // It was told to stop, and says so when it has.
                await Task.WhenAny(running, Task.Delay(RemoteLimits.Grace, _time, _end.Token));
            }

            if (!running.IsCompleted)
            {
                End(new RemoteEnd($"It did not stop within {RemoteLimits.Grace.TotalSeconds:0} s of being told.", IsFault: true));
            }

            return await running;
        }
        catch (Exception e) when (e is OperationCanceledException or PluginFaultException && deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new PluginCallFailedException(PluginFaults.TooSlow(
                $"It took longer than the {limit.TotalSeconds:0.#} s it has for its answer (\"callSeconds\" in its manifest){(Ended is null ? "" : ". " + Ended.Reason.TrimEnd('.'))}."), e);
        }
        catch (PluginFaultException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (PluginFaultException e) when (e.EndsConnection)
        {
            throw Gone(e);
        }
    }

    private PluginCallFailedException Gone(PluginFaultException? e)
    {
        if (e?.Code == PluginFaultCode.BadAnswer)
        {
            End(new RemoteEnd(e.Message, IsFault: true));
            return new PluginCallFailedException(PluginFaults.BadAnswer(e.Message), e) { IsCrash = true };
        }

        return new PluginCallFailedException(PluginFaults.Gone(
            $"The laptop of {Team.OwnerName} is gone: {Ended?.Reason ?? "its connection broke."} When it has joined again, which it does by itself if it can, ask again."), e);
    }

    private async Task PingAsync()
    {
        var start = _time.GetTimestamp();
        try
        {
            using var deadline = new CancellationTokenSource(RemoteLimits.PingTime, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _end.Token);
            await _client.PingAsync(either.Token).WaitAsync(either.Token);
            _latency.Add(_time.GetElapsedTime(start));
        }
        catch (Exception e) when (e is OperationCanceledException or PluginFaultException)
        {
            // Whether it is still there is told by its asking for frames. A ping is for the latency alone.
            LogNoPing(_logger, Version.Id);
        }
    }

    private void Tell(PluginLogEntry entry) => LogWords(_logger, entry.Level switch
    {
        PluginLogLevel.Error or PluginLogLevel.Warning => LogLevel.Warning, // Its error is no error of the host.
        PluginLogLevel.Information => LogLevel.Information,
        _ => LogLevel.Debug,
    }, Version.Id, entry.Message);

    [LoggerMessage(EventId = 6050, Message = "Plugin {Id} on a laptop says: {Words}")]
    private static partial void LogWords(ILogger logger, LogLevel level, string id, string words);

    [LoggerMessage(6051, LogLevel.Debug, "Plugin {Id} on a laptop did not answer a ping in time.")]
    private static partial void LogNoPing(ILogger logger, string id);

    [LoggerMessage(6052, LogLevel.Information, "The laptop with plugin {Id} of {Team} is gone: {Why}")]
    private static partial void LogEnded(ILogger logger, string id, string team, string why);
}
