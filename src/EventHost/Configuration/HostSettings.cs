namespace EventHost.Configuration;

/// <summary>What the operator can set: command line, environment (<c>EVENTSUITE_…</c>) or <c>appsettings.json</c>.</summary>
public sealed class HostSettings
{
    /// <summary>Where addresses are listened on when <c>--urls</c> is not given: every interface, so that phones reach it.</summary>
    public const string DefaultUrls = "http://*:5080";

    /// <summary>The folder of everything that must not be lost: store, keys, sound.</summary>
    public string Data { get; set; } = "data";

    /// <summary>
    /// The address people reach the host by, e.g. <c>https://contest.example.org</c>. Links and QR codes are made
    /// from it and never from a request's Host header. Null: the first address of the local network.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Proxies whose X-Forwarded-* headers are believed, as addresses or networks (CIDR).</summary>
    public IList<string> KnownProxies { get; set; } = [];

    /// <summary>Whether an empty store gets the demo event.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>Whether scripted judges score in the demo event.</summary>
    public bool DemoLive { get; set; }

    /// <summary>Password of the first organiser; null: one is made and printed once.</summary>
    public string? OrganiserPassword { get; set; }

    /// <summary>Iterations of the password hash (PBKDF2-HMAC-SHA512).</summary>
    public int PasswordIterations { get; set; } = 100_000;

    /// <summary>The data folder, whole.</summary>
    public string DataPath => Path.GetFullPath(Data);
}
