using EventSuite.Core.Plugins;

namespace Leaderboard.Web.Tests.Plugins;

/// <summary>Plugins as the host tells of them.</summary>
internal static class SamplePlugin
{
    public static PluginSummary In(PluginState state, PluginKind? kind = PluginKind.Generator, SandboxLevel sandbox = SandboxLevel.Isolated) => new()
    {
        Key = $"dropped:{state}-{kind}",
        Id = "tune-maker",
        Name = "Tune maker",
        Version = "1.2.0",
        Kind = kind,
        Tasks = kind == PluginKind.Generator ? ["compose", "continue"] : [],
        Limits = new PluginLimits(512L << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), 1),
        State = state,
        Reason = "Because it is so.",
        Since = DateTimeOffset.UnixEpoch,
        Sandbox = sandbox,
        SandboxReason = "Nothing but its folder is in its sight.",
        ContentHash = new string('a', 64),
        Remote = sandbox == SandboxLevel.Remote,
    };
}
