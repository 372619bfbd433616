namespace EventHost.Plugins.Sandbox;

/// <summary>
/// How far workers stand behind the host in the queue for the processor. Linux with autogroups (most distributions)
/// shares it out by session first and looks at a process's own priority only among those of one session
/// (sched(7), "The autogroup feature"): a worker in a session of its own would stand level with the whole host.
/// </summary>
internal static class SessionPriority
{
    /// <summary>Niceness of a worker and of its session; the host's is 0 unless it was started otherwise.</summary>
    public const string Nice = "10";

    private const string Autogroup = "/proc/self/autogroup";

    // For all but root the kernel takes one such change each tenth of a second, and workers are started several at a
    // time. A worker whose turn does not come still works, so it is started all the same, and says so in its log.
    private const string Script =
        "for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo " + Nice + " 2>/dev/null >" + Autogroup + " && exec \"$@\"; sleep 0.13; done; "
        + "echo 'The priority of the session could not be lowered.' >&2; exec \"$@\"";

    /// <summary>The words that lower the priority of the session they run in; none where it has none of its own.</summary>
    public static string[] Words(string? shell) =>
        shell is not null && File.Exists(Autogroup) ? [shell, "-c", Script, "worker"] : [];
}
