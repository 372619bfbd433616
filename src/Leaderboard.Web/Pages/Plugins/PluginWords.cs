using System.Globalization;
using EventSuite.Core.Plugins;
using Leaderboard.Web.Components;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>What plugins are and where they stand, in words. No plugin is known here, only what all declare.</summary>
public static class PluginWords
{
    private const int ShownOfHash = 12;

    /// <summary>The state as a badge.</summary>
    public static (ChipTone Tone, string Text) State(PluginState state) => state switch
    {
        PluginState.AwaitingApproval => (ChipTone.Warn, "Waits for approval"),
        PluginState.Starting => (ChipTone.Info, "Starting"),
        PluginState.Ready => (ChipTone.Ok, "Ready"),
        PluginState.Busy => (ChipTone.Lit, "At work"),
        PluginState.Malfunctioned => (ChipTone.Danger, "Does not work"),
        PluginState.Quarantined => (ChipTone.Danger, "In quarantine"),
        PluginState.NotSupported => (ChipTone.Danger, "Not supported"),
        PluginState.Superseded => (ChipTone.Quiet, "Replaced"),
        PluginState.Disabled => (ChipTone.Quiet, "Switched off"),
        _ => (ChipTone.Plain, state.ToString()),
    };

    /// <summary>What an organiser does about a state; null: nothing is to be done.</summary>
    public static string? Mend(PluginState state) => state switch
    {
        PluginState.AwaitingApproval => "Look at what it asks for, then let it in or refuse it.",
        PluginState.Malfunctioned => "Mend what is named above in its folder; it is tried again by itself. Or press Start again.",
        PluginState.Quarantined => "Speak to its owner. Press Start again to forget the crashes and try once more.",
        PluginState.NotSupported => "Its author builds it for a protocol version that this host speaks.",
        PluginState.Superseded => "Nothing. Jobs that began with it end with it.",
        PluginState.Disabled => "Press Enable to use it again.",
        _ => null,
    };

    /// <summary>Generator or judge, as people say it.</summary>
    public static string Kind(PluginKind? kind) => kind switch
    {
        PluginKind.Generator => "Composer",
        PluginKind.Judge => "AI judge",
        _ => "Unknown",
    };

    /// <summary>A task as a thing to do, e.g. <c>Continue a piece</c>.</summary>
    public static string Task(string task) => task switch
    {
        "compose" => "Compose something new",
        "continue" => "Continue a piece",
        "accompany" => "Accompany a melody",
        "edit" => "Change a piece",
        "interpolate" => "Lead from one piece to another",
        "humanize" => "Play it like a person",
        "drumify" => "Add drums",
        _ => task,
    };

    /// <summary>What is walled off at a level, in a word.</summary>
    public static (ChipTone Tone, string Text) Sandbox(SandboxLevel level) => level switch
    {
        SandboxLevel.Isolated => (ChipTone.Ok, "Walled off"),
        SandboxLevel.Remote => (ChipTone.Info, "On its team's machine"),
        SandboxLevel.Limited => (ChipTone.Warn, "Limits, no walls"),
        _ => (ChipTone.Warn, "Own process only"),
    };

    /// <summary>What it may use, e.g. <c>512 MB memory, 1 core, starts within 20 s, answers within 60 s</c>.</summary>
    public static string Limits(PluginLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{limits.MemoryBytes >> 20:N0} MB memory, {limits.Threads} {(limits.Threads == 1 ? "core" : "cores")}, starts within {limits.LoadTime.TotalSeconds:0} s, answers within {limits.CallTime.TotalSeconds:0} s");
    }

    /// <summary>The beginning of a hash: enough to compare by eye.</summary>
    public static string Short(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash[..Math.Min(ShownOfHash, hash.Length)];
    }
}
