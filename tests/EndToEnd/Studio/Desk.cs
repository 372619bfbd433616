using System.Globalization;
using System.Text.RegularExpressions;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>What a participant does in the studio.</summary>
internal sealed partial class Desk(IPage page)
{
    public IPage Page => page;

    public ILocator Versions => page.GetByTestId("version");

    public ILocator Variations => page.GetByTestId("variation");

    /// <summary>The composer at work.</summary>
    public ILocator Progress => page.GetByRole(AriaRole.Group, new() { Name = "The composer at work" });

    public ILocator Notes => page.Locator("es-roll-editor canvas");

    public ILocator SaveState => page.GetByTestId("save-state");

    public ILocator Guide => page.GetByTestId("guide");

    /// <summary>The page's address without what it names, and the piece that it names.</summary>
    public string Piece => PieceInAddress().Match(page.Url).Groups[1].Value;

    /// <summary>Opens the studio of an event and waits until it can be used.</summary>
    public async Task<Desk> OpenAsync(Contest contest, string query = "")
    {
        await page.GotoAsync(contest.Page + "/studio" + query);
        await ReadyAsync();
        return this;
    }

    public Task ReadyAsync() => Expect(page.Locator("es-studio[data-ready]")).ToBeVisibleAsync();

    /// <summary>Begins with a sample melody.</summary>
    public async Task BeginAsync(string sample = "morning-walk")
    {
        await page.GetByTestId($"sample-{sample}").ClickAsync();
        await Expect(Versions).ToHaveCountAsync(1);
    }

    /// <summary>Shows a part where the screen has no room for all.</summary>
    public async Task ShowAsync(string part)
    {
        var tab = page.GetByTestId($"tab-{part}");
        if (await tab.IsVisibleAsync())
        {
            await tab.ClickAsync();
        }
    }

    /// <summary>Adds a note by key, far above whatever there is, so that none is there already; another place for each number.</summary>
    public async Task AddNoteAsync(int downwards = 1)
    {
        await ShowAsync("notes");
        await Notes.FocusAsync();
        foreach (var key in (string[])["Escape", "Home", .. Enumerable.Repeat("Shift+ArrowUp", 6), .. Enumerable.Repeat("ArrowDown", downwards), "Enter"])
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Has a composer do something and waits for what it made. Any composer would do; this one is quick and has no weights to load.</summary>
    public async Task ComposeAsync(string task, int count)
    {
        await OrderAsync(task, "Markov composer", count);
        await Expect(Variations).ToHaveCountAsync(count);
    }

    /// <summary>Asks a composer for something and gives the job's id.</summary>
    public async Task<string> OrderAsync(string task, string composer, int count = 1)
    {
        await ShowAsync("compose");
        await page.GetByText(task, new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("Composer", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = composer });
        await page.GetByLabel("Variations", new() { Exact = true }).SelectOptionAsync(count.ToString(CultureInfo.InvariantCulture));
        var answer = await page.RunAndWaitForResponseAsync(() => page.GetByTestId("compose").ClickAsync(), "**/compositions");
        return (await answer.JsonAsync())!.Value.GetProperty("id").GetString()!;
    }

    public Task KeepAsync(int variation) => Variations.Nth(variation - 1).GetByTestId("variation-keep").ClickAsync();

    /// <summary>Waits until the host has everything.</summary>
    public Task SavedAsync() => Expect(SaveState).ToHaveAttributeAsync("data-tone", "ok");

    /// <summary>How many notes the version that is looked at has, by what its picture says.</summary>
    public async Task<int> NotesAsync()
    {
        var notes = await page.Locator("[role=treeitem][aria-selected=true]").GetAttributeAsync("data-notes");
        return int.Parse(notes!, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\?project=([0-9a-f-]+)")]
    private static partial Regex PieceInAddress();
}
