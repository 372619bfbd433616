using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EndToEnd.Support;
using Microsoft.Playwright;

namespace EndToEnd.Pages;

/// <summary>What must hold for every page.</summary>
internal static class PageCheck
{
    // What passed is not brought back node by node: half the time.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Fails with everything that is wrong with a view, on every screen, in light and dark.</summary>
    public static async Task AssertSoundAsync(Stage stage, View view)
    {
        var wrong = new List<string>();
        foreach (var screen in Viewing.Screens(view).SelectMany(s => new[] { s, s with { Scheme = ColorScheme.Dark } }))
        {
            var on = $"{screen.Name} {screen.Scheme}";
            await using var visitor = await Viewing.OpenAsync(stage, view, screen);
            if (await visitor.OverflowAsync() is > 0 and var pixels)
            {
                wrong.Add($"{on}: {pixels} pixels wider than the screen");
            }

            wrong.AddRange((await ViolationsAsync(visitor.Page)).Select(v => $"{on}: {v}"));
            wrong.AddRange(visitor.Troubles.Select(t => $"{on}: {t}"));
        }

        Assert.True(wrong.Count == 0, $"{view.Name}:\n{string.Join('\n', wrong)}");
    }

    /// <summary>What of a page as it stands now somebody cannot use who sees, hears or moves otherwise; empty: all is well.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page) =>
        [.. (await RunAxeAsync(page)).Violations.Select(v => $"{v.Id}: {v.Help}\n{Where(v)}")];

    // In this very page, which has no frames. The newer way brings frames together in a second page, and now and then
    // that page never opens.
#pragma warning disable CS0618 // Legacy on purpose.
    private static Task<AxeResult> RunAxeAsync(IPage page) => page.RunAxeLegacy(null, OnlyViolations);
#pragma warning restore CS0618

    private static string Where(AxeResultItem violation) =>
        string.Join('\n', violation.Nodes.Take(5).Select(n => $"    {n.Target}: {n.Html} {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"));
}
