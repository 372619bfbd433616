namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>The sections of the console, in the order an organiser needs them.</summary>
public static class ConsoleSections
{
    /// <summary>Path below the console, and name.</summary>
    public static readonly IReadOnlyList<(string Path, string Name)> All =
    [
        ("", "Overview"),
        ("entries", "Entries"),
        ("judges", "Judges"),
        ("agenda", "Agenda"),
        ("board", "Boards"),
        ("ai-judge", "AI judge"),
        ("plugins", "Plugins"),
        ("accounts", "Accounts"),
        ("setup", "Set-up"),
        ("audit", "Log"),
    ];
}
