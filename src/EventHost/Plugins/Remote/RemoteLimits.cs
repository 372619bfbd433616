namespace EventHost.Plugins.Remote;

/// <summary>What laptops may do, and how long they are waited for.</summary>
internal static class RemoteLimits
{
    /// <summary>Longer than the seconds that a request for frames is held: so much later a laptop counts as gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>A laptop that has not asked for so long makes way for another of its team.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);

    /// <summary>The way there and back, beside what a plugin has for its start.</summary>
    public static readonly TimeSpan Travel = TimeSpan.FromSeconds(10);

    /// <summary>Between being told to stop and being sent away.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Between two pings.</summary>
    public static readonly TimeSpan PingPause = TimeSpan.FromSeconds(15);

    /// <summary>How long a ping may take.</summary>
    public static readonly TimeSpan PingTime = TimeSpan.FromSeconds(5);

    /// <summary>How long an ended session still answers why it ended.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    /// <summary>How long a plugin whose laptops are gone stays in the list.</summary>
    public static readonly TimeSpan Missed = TimeSpan.FromMinutes(30);

    /// <summary>Plugins of one team that are remembered although their laptops are gone.</summary>
    public const int MostMissed = 5;

    /// <summary>Laptops at a time, of all events together.</summary>
    public const int MostSessions = 200;

    /// <summary>Bytes of one request with frames, beyond the longest frame: several may come at once.</summary>
    public const int RoomForMore = 1 << 20;
}
