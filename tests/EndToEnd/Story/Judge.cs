using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Story;

/// <summary>A judge with a phone in one hand.</summary>
internal sealed partial class Judge
{
    /// <summary>What the badge's help says when every track is kept on the device.</summary>
    public static readonly Regex AllFetched = AllFetchedWords();

    private readonly Visitor _visitor;
    private readonly ConcurrentQueue<string> _arrived = new();

    public Judge(Visitor visitor)
    {
        _visitor = visitor;
        visitor.Page.Response += (_, r) =>
        {
            if (r.Request.Method == "PUT")
            {
                _arrived.Enqueue($"{r.Status} {r.Url[(r.Url.LastIndexOf('/') + 1)..]}");
            }
        };
    }

    /// <summary>The answers to scores that were sent, as "200 entry", in order.</summary>
    public IReadOnlyCollection<string> Arrived => _arrived;

    private IPage Page => _visitor.Page;

    /// <summary>What the badge above the desk says.</summary>
    public ILocator Badge => Page.GetByTestId("judge-badge").Locator("summary");

    /// <summary>Whether the sheet is saved, in words.</summary>
    public ILocator Saved => Page.GetByTestId("judge-saved");

    /// <summary>The entry on the desk.</summary>
    public async Task<string> EntryAsync() => (await Page.Locator(".judge-desk").GetAttributeAsync("data-entry"))!;

    /// <summary>Waits until every track can be heard without network.</summary>
    public Task FetchedAsync() => Expect(Page.Locator(".judge-badge-help")).ToContainTextAsync(AllFetched, new() { Timeout = 60_000 });

    /// <summary>Taps a score for every criterion.</summary>
    public async Task ScoreAsync(int score)
    {
        foreach (var button in await Page.Locator($"fieldset.judge-scores label.score[data-score='{score}']").AllAsync())
        {
            await button.TapAsync();
        }
    }

    public Task NextAsync() => Page.GetByTestId("judge-next").TapAsync();

    public Task PlayAsync() => Page.Locator(".player-button").TapAsync();

    /// <summary>Waits until the sound has gone on for a moment from where it is.</summary>
    public async Task ListenOnAsync()
    {
        var from = await Page.EvaluateAsync<double>("document.querySelector('es-player').audio.currentTime");
        await Page.WaitForFunctionAsync("from => document.querySelector('es-player').audio.currentTime > from + 0.2", from);
    }

    public Task OfflineAsync(bool offline) => _visitor.Context.SetOfflineAsync(offline);

    [GeneratedRegex(@"\b([1-9]\d*) of \1 tracks are on this")]
    private static partial Regex AllFetchedWords();
}
