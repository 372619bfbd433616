using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Core.Plugins;
using EventSuite.Core.Randomness;
using EventSuite.Core.RemotePlugins;
using EventSuite.Core.Results;

namespace EventHost.Plugins.Remote;

/// <summary>The laptops that have joined, and their plugins. Safe for many threads.</summary>
/// <param name="options">Who may use them, and how many there may be.</param>
/// <param name="decisions">What the organiser decided.</param>
/// <param name="isGood">Whether the token of that key is still good.</param>
/// <param name="random">Draws the sessions' names.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told who comes and goes.</param>
internal sealed partial class RemotePlugins(
    PluginOptions options, PluginDecisions decisions, Func<Guid, bool> isGood, IRandomness random, TimeProvider time, ILogger logger)
    : IPluginSupply, IRemoteSessions
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RemoteSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RemotePlugin> _plugins = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>How long a request for frames is held.</summary>
    public TimeSpan PollTime => TimeSpan.FromSeconds(options.PollSeconds);

    /// <inheritdoc/>
    public IReadOnlyList<PluginSummary> List()
    {
        lock (_gate)
        {
            return [.. _plugins.Values.Select(p => p.Summary)];
        }
    }

    /// <inheritdoc/>
    public IPluginLine? Find(string id)
    {
        lock (_gate)
        {
            return _plugins.TryGetValue(id, out var plugin) && plugin.Summary.IsUsable && plugin.Free is { } session ? new RemoteLine(session) : null;
        }
    }

    /// <summary>What is at a key; null: nothing.</summary>
    public PluginSummary? At(string key)
    {
        lock (_gate)
        {
            return _plugins.Values.FirstOrDefault(p => p.Key == key)?.Summary;
        }
    }

    /// <summary>Forgets how a plugin misbehaved; false when there is no such plugin.</summary>
    public bool StartAgain(string key)
    {
        lock (_gate)
        {
            var plugin = _plugins.Values.FirstOrDefault(p => p.Key == key);
            plugin?.Crashes.Forget();
            return plugin is not null;
        }
    }

    /// <summary>Lets a laptop join, or says why not.</summary>
    public Outcome<RemoteSession> Join(RemoteTeam team, RemoteAnnouncement announcement)
    {
        RemoteSession? stale = null;
        RemoteSession session;
        lock (_gate)
        {
            if (_closed || _sessions.Values.Count(s => s.Ended is null) >= RemoteLimits.MostSessions)
            {
                return RemoteFaults.Full();
            }

            var mates = _sessions.Values.Where(s => s.Ended is null && s.Team.OwnerId == team.OwnerId).ToList();
            if (mates.Count >= options.LaptopsEach)
            {
                // A laptop that was switched off hard and on again must not wait until it is missed.
                stale = mates.Where(s => !s.IsAsking && s.Silence > RemoteLimits.Stale).MaxBy(s => s.Silence);
                if (stale is null)
                {
                    return RemoteFaults.TooMany(team.OwnerName, options.LaptopsEach);
                }
            }

            var plugin = PluginOf(team, announcement);
            if (plugin.Crashes.Quarantine is { } quarantine)
            {
                return RemoteFaults.Quarantined(quarantine);
            }

            session = new RemoteSession(random.NewToken(), team, announcement, time, logger);
            _sessions.Add(session.Name, session);
            plugin.Sessions.Add(session);
        }

        if (stale is not null)
        {
            End(stale, new RemoteEnd("It was silent, and another laptop of its team took its place."));
        }

        LogJoined(logger, session.Version.Id, announcement.Manifest.Version, team.OwnerName, announcement.Client);
        _ = AttendAsync(session);
        return session;
    }

    /// <summary>The session of that name, if it was joined by that token; ended ones too for a while.</summary>
    public RemoteSession? Find(string name, Guid tokenId)
    {
        lock (_gate)
        {
            return _sessions.TryGetValue(name, out var session) && session.Team.Token.Id == tokenId ? session : null;
        }
    }

    /// <summary>Ends a session, for the first reason that is given.</summary>
    public void End(RemoteSession session, RemoteEnd why)
    {
        session.End(why);
        lock (_gate)
        {
            if (_plugins.GetValueOrDefault(session.Version.Id) is not { } plugin || !plugin.Sessions.Remove(session))
            {
                return;
            }

            (plugin.LastEnd, plugin.LastEndAt) = (session.Ended, time.GetTimestamp());
            if (session.Ended!.IsFault && session.Announcement.Hash == plugin.Announcement.Hash)
            {
                plugin.Crashes.Add(session.Ended.Reason);
            }
        }
    }

    /// <inheritdoc/>
    public int CountOf(Guid tokenId)
    {
        lock (_gate)
        {
            return _sessions.Values.Count(s => s.Ended is null && s.Team.Token.Id == tokenId);
        }
    }

    /// <inheritdoc/>
    public void EndAllOf(Guid tokenId, string why) => Living(s => s.Team.Token.Id == tokenId).ForEach(s => End(s, new RemoteEnd(why)));

    /// <summary>Sends away who was silent for too long, and whose token is no longer good; forgets what is long over.</summary>
    public void Sweep()
    {
        foreach (var session in Living(_ => true))
        {
            if (session.Silence > PollTime + RemoteLimits.Silence)
            {
                End(session, new RemoteEnd($"Nothing was heard from it for {session.Silence.TotalSeconds:0} s."));
            }
            else if (!isGood(session.Team.Token.Id))
            {
                End(session, new RemoteEnd("Its token is no longer good."));
            }
        }

        lock (_gate)
        {
            foreach (var session in _sessions.Values.Where(s => s.EndedFor > RemoteLimits.Remembered).ToList())
            {
                _sessions.Remove(session.Name);
            }

            foreach (var (id, plugin) in _plugins.Where(p => p.Value.Sessions.Count == 0 && time.GetElapsedTime(p.Value.LastEndAt) > RemoteLimits.Missed).ToList())
            {
                _plugins.Remove(id);
            }
        }
    }

    /// <summary>The host stops: all are sent away, none is let in.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        Living(_ => true).ForEach(s => End(s, new RemoteEnd("The host was stopped.")));
    }

    private List<RemoteSession> Living(Func<RemoteSession, bool> which)
    {
        lock (_gate)
        {
            return [.. _sessions.Values.Where(s => s.Ended is null && which(s))];
        }
    }

    // What is announced last counts: who changes plugin.json and joins again has the new form in the studio.
    private RemotePlugin PluginOf(RemoteTeam team, RemoteAnnouncement announcement)
    {
        var id = announcement.IdFor(team.Token.UserName);
        if (!_plugins.TryGetValue(id, out var plugin))
        {
            // One account with ever new ids must not fill the memory.
            foreach (var (gone, _) in _plugins.Where(p => p.Value.Team.OwnerId == team.OwnerId && p.Value.Sessions.Count == 0)
                .OrderByDescending(p => p.Value.LastEndAt).Skip(RemoteLimits.MostMissed).ToList())
            {
                _plugins.Remove(gone);
            }

            return _plugins[id] = new RemotePlugin(id, options, decisions, time) { Team = team, Announcement = announcement, LastEndAt = time.GetTimestamp() };
        }

        if (plugin.Announcement.Hash != announcement.Hash)
        {
            plugin.Crashes.Forget();
        }

        (plugin.Team, plugin.Announcement) = (team, announcement);
        return plugin;
    }

    private async Task AttendAsync(RemoteSession session)
    {
        await session.AttendAsync();
        End(session, session.Ended!);
    }

    [LoggerMessage(6055, LogLevel.Information, "A laptop joined with plugin {Id} {Version} of {Team} ({Client}).")]
    private static partial void LogJoined(ILogger logger, string id, string version, string team, string client);
}
