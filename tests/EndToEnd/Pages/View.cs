using Microsoft.Playwright;

namespace EndToEnd.Pages;

/// <summary>A page in one of its states, to be looked at.</summary>
/// <param name="Name">For messages and file names.</param>
/// <param name="Route">The page's route template, as its component declares it.</param>
/// <param name="Viewer">Who looks, as <see cref="Showcase"/> names them; null: somebody who is not signed in.</param>
/// <param name="Path">The address.</param>
public sealed record View(string Name, string Route, string? Viewer, Func<Showcase, string> Path)
{
    /// <summary>What is done until the page is as it should be looked at.</summary>
    public Func<IPage, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    /// <summary>The status that the page answers with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>A status that preparing brings, too.</summary>
    public int Also { get; init; } = 200;

    /// <summary>Whether it is the big screen, which no phone shows.</summary>
    public bool IsWall { get; init; }

    /// <summary>Whether scripts run.</summary>
    public bool JavaScript { get; init; } = true;

    public override string ToString() => Name;
}
