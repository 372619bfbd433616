using System.Text.Json;
using EndToEnd.Support;
using Microsoft.Playwright;

namespace EndToEnd.Story;

/// <summary>Somebody who opened the board once and never touches it again.</summary>
internal sealed class Audience(Visitor visitor)
{
    /// <summary>The page.</summary>
    public IPage Page => visitor.Page;

    /// <summary>The rows as they stand: "rank title points".</summary>
    public ILocator Rows => Page.Locator("tr.board-row");

    /// <summary>The line under the title.</summary>
    public ILocator Status => Page.Locator("[data-live]");

    /// <summary>Opens the board and notes every snapshot that it shows from then on.</summary>
    public async Task OpenAsync(string path)
    {
        await visitor.GoAsync(path);
        await Page.EvaluateAsync("window.seen = []; document.addEventListener('es-snapshot', (e) => window.seen.push(e.detail));");
        await Assertions.Expect(Status).ToContainTextAsync("Live.");
    }

    /// <summary>The snapshots shown since the page was opened; fails when it was loaded anew.</summary>
    public async Task<IReadOnlyList<JsonElement>> SeenAsync()
    {
        var seen = await Page.EvaluateAsync<JsonElement?>("window.seen");
        Assert.True(seen is { ValueKind: JsonValueKind.Array }, "The audience's page was loaded anew.");
        return [.. seen!.Value.EnumerateArray()];
    }

    /// <summary>The points of a title, as shown.</summary>
    public ILocator PointsOf(string title) => Rows.Filter(new() { HasText = title }).Locator(".board-points b");
}
