namespace Leaderboard.Web.Components;

/// <summary>The tone of a chip. Words carry the meaning; the tone only supports it.</summary>
public enum ChipTone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>Of little weight.</summary>
    Quiet,

    /// <summary>Good, done, ready.</summary>
    Ok,

    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Needs attention soon.</summary>
    Warn,

    /// <summary>Failed or forbidden.</summary>
    Danger,

    /// <summary>In the spotlight: what is on now.</summary>
    Lit,
}
