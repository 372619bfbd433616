using EndToEnd.Story;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Pages;

/// <summary>Every page in the states that matter. A page that is missing here fails a test.</summary>
public static class Views
{
    private const string Event = "/e/{Slug}";

    public static IReadOnlyList<View> Public { get; } =
    [
        new("home", "/", null, _ => "/"),
        new("home-organiser", "/", "organiser", _ => "/"),
        new("sign-in", "/sign-in", null, s => $"/sign-in?returnUrl=/e/{s.Open.Slug}/entries"),
        new("sign-in-card", "/sign-in/{Token}", null, s => new Uri(s.Unused.SignInUrl).AbsolutePath),
        new("welcome", "/welcome", "participant", _ => "/welcome"),
        new("account", "/account", "participant", _ => "/account"),
        new("not-found", "/not-found", null, _ => "/there/is/no/such/page") { Status = 404 },
        new("board-empty", Event, null, s => s.Open.Page) { Prepare = LiveAsync },
        new("board-live", Event, null, s => s.Judged.Page) { Prepare = LiveAsync },
        new("board-sealed", Event, null, s => s.Sealed.Page) { Prepare = p => StatusAsync(p, "Sealed") },
        new("board-results", Event, null, s => s.Over.Page) { Prepare = LiveAsync },
        new("board-plain", Event, null, s => s.Judged.Page) { JavaScript = false },
        new("wall-live", Event, null, s => s.Judged.Page + "?screen=wall") { IsWall = true, Prepare = LiveAsync },
        new("wall-sealed", Event, null, s => s.Sealed.Page + "?screen=wall") { IsWall = true, Prepare = p => StatusAsync(p, "Sealed") },
        new("wall-empty", Event, null, s => s.Open.Page + "?screen=wall") { IsWall = true, Prepare = LiveAsync },
        new("agenda", Event + "/agenda", null, s => s.Open.Page + "/agenda"),
        new("rules", Event + "/rules", null, s => s.Open.Page + "/rules"),
    ];

    public static IReadOnlyList<View> Work { get; } =
    [
        new("entries-open", Event + "/entries", "participant", s => s.Open.Page + "/entries") { Prepare = p => Expect(p.Locator("[data-testid=entry-1] es-player")).ToBeVisibleAsync() },
        new("judge-desk", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { Prepare = DeskAsync },
        new("judge-tracks", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { Prepare = TracksAsync },
        new("judge-plain", Event + "/judge", "judge", s => s.Judged.Page + "/judge?track=1") { JavaScript = false },
        new("judge-plain-tracks", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { JavaScript = false },
    ];

    public static IReadOnlyList<View> Console { get; } =
    [
        new("organise", "/organise", "organiser", _ => "/organise"),
        .. new[] { "event", "judging", "rounds", "entries", "texts" }.Select(Setup),
        new("console", Event + "/console", "organiser", s => s.Judged.Page + "/console"),
        new("console-draft", Event + "/console", "organiser", s => s.Draft.Page + "/console"),
        new("console-over", Event + "/console", "organiser", s => s.Over.Page + "/console"),
        new("console-moderator", Event + "/console", "moderator", s => s.Judged.Page + "/console"),
        new("console-judges", Event + "/console/judges", "organiser", s => s.Judged.Page + "/console/judges"),
        new("console-board", Event + "/console/board", "organiser", s => s.Judged.Page + "/console/board"),
        new("console-agenda", Event + "/console/agenda", "organiser", s => s.Judged.Page + "/console/agenda"),
        new("console-entries", Event + "/console/entries", "organiser", s => s.Judged.Page + "/console/entries"),
        new("console-entries-none", Event + "/console/entries", "organiser", s => s.Draft.Page + "/console/entries"),
        new("console-accounts", Event + "/console/accounts", "organiser", s => s.Judged.Page + "/console/accounts"),
        new("console-cards", Event + "/console/accounts/cards", "organiser", s => s.Judged.Page + "/console/accounts/cards"),
        new("console-audit", Event + "/console/audit", "organiser", s => s.Judged.Page + "/console/audit"),
    ];

    public static IEnumerable<View> All => [.. Public, .. Work, .. Console];

    /// <summary>Pages that nobody opens: what is shown in another page's place, or what only sends on.</summary>
    public static IReadOnlyList<string> NeverOpened { get; } = ["/error"];

    private static View Setup(string part) => new($"console-setup-{part}", Event + "/console/setup", "organiser", s => $"{s.Judged.Page}/console/setup?part={part}");

    private static Task LiveAsync(IPage page) => StatusAsync(page, "Live.");

    private static Task StatusAsync(IPage page, string words) => Expect(page.Locator("[data-live]")).ToContainTextAsync(words);

    private static async Task DeskAsync(IPage page)
    {
        await Expect(page.Locator(".judge-badge-help")).ToContainTextAsync(Judge.AllFetched, new() { Timeout = 90_000 });
        await Expect(page.Locator("es-player")).ToBeVisibleAsync();
    }

    private static async Task TracksAsync(IPage page)
    {
        await DeskAsync(page);
        await page.GetByTestId("judge-all").ClickAsync();
        await Expect(page.GetByTestId("judge-overview")).ToBeVisibleAsync();
    }
}
