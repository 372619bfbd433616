using EndToEnd.Story;
using EndToEnd.Studio;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Pages;

/// <summary>Every page in the states that matter. A page that is missing here fails a test.</summary>
public static class Views
{
    private const string Event = "/e/{Slug}";

    private static int _cards;

    public static IReadOnlyList<View> Public { get; } =
    [
        new("home", "/", null, _ => "/"),
        new("home-organiser", "/", "organiser", _ => "/"),
        new("sign-in", "/sign-in", null, s => $"/sign-in?returnUrl=/e/{s.Open.Slug}/entries"),
        new("sign-in-wrong", "/sign-in", null, _ => "/sign-in") { Prepare = WrongPasswordAsync, Also = 401 },
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
        new("made", Event + "/made", null, s => s.Over.Page + "/made"),
        new("made-sealed", Event + "/made", null, s => s.Judged.Page + "/made"),
    ];

    public static IReadOnlyList<View> Work { get; } =
    [
        new("entries-open", Event + "/entries", "participant", s => s.Open.Page + "/entries") { Prepare = p => Expect(p.Locator("[data-testid=entry-1] es-player")).ToBeVisibleAsync() },
        new("composers", Event + "/plugins", "participant", s => s.Open.Page + "/plugins"),
        new("composers-try", Event + "/plugins/try/{Plugin}", "participant", s => s.Open.Page + "/plugins/try/markov-composer"),
        new("composers-continue", Event + "/plugins/try/{Plugin}", "participant", s => s.Open.Page + "/plugins/try/markov-composer?task=continue"),
        new("composers-faults", Event + "/plugins/try/{Plugin}", "participant", s => s.Open.Page + "/plugins/try/markov-composer") { Prepare = BadOrderAsync },
        new("composers-plain", Event + "/plugins/try/{Plugin}", "participant", s => s.Open.Page + "/plugins/try/markov-composer") { JavaScript = false },
        new("composers-job", Event + "/plugins/jobs/{Id:guid}", "participant", s => s.Open.Page + "/plugins/jobs/" + s.Job) { Prepare = ComposedAsync },
        new("studio-door", Event + "/studio", null, s => s.Open.Page + "/studio"),
        new("studio-start", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = StudioStartAsync },
        new("studio-piece", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = StudioPieceAsync },
        new("studio-tracks", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = p => StudioPartAsync(p, "tracks") },
        new("studio-variations", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = StudioVariationsAsync },
        new("studio-versions", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = p => StudioPartAsync(p, "versions") },
        new("studio-piano", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = StudioPianoAsync },
        new("studio-submit", Event + "/studio", "participant", s => s.Open.Page + "/studio") { Prepare = StudioSubmitAsync },
        new("studio-plain", Event + "/studio", "participant", s => s.Open.Page + "/studio") { JavaScript = false },
        new("judge-desk", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { Prepare = DeskAsync },
        new("entries-faults", Event + "/entries", "participant", s => s.Open.Page + "/entries") { Prepare = BadEntryAsync },
        new("judge-draft", Event + "/judge", "judge", s => s.Judged.Page + "/judge?track=2") { Prepare = BegunAsync },
        new("judge-tracks", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { Prepare = TracksAsync },
        new("judge-plain", Event + "/judge", "judge", s => s.Judged.Page + "/judge?track=1") { JavaScript = false },
        new("judge-plain-tracks", Event + "/judge", "judge", s => s.Judged.Page + "/judge") { JavaScript = false },
    ];

    public static IReadOnlyList<View> Console { get; } =
    [
        new("organise", "/organise", "organiser", _ => "/organise"),
        new("organise-faults", "/organise", "organiser", _ => "/organise") { Prepare = BadKitAsync },
        new("console-setup-preview", Event + "/console/setup", "organiser", s => s.Judged.Page + "/console/setup?part=judging") { Prepare = p => PressAsync(p, "Preview") },
        new("console-agenda-preview", Event + "/console/agenda", "organiser", s => s.Judged.Page + "/console/agenda") { Prepare = p => PressAsync(p, "See what moves") },
        new("console-entry", Event + "/console/entries", "organiser", s => s.Judged.Page + "/console/entries") { Prepare = p => OpenFirstAsync(p, "tbody a:text-is('Open')", "#entry") },
        new("console-agenda-row", Event + "/console/agenda", "organiser", s => s.Judged.Page + "/console/agenda?edit=new"),
        new("console-cards-new", Event + "/console/accounts/cards", "organiser", s => s.Draft.Page + "/console/accounts") { Prepare = NewCardsAsync },
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
        new("console-plugins", Event + "/console/plugins", "organiser", s => s.Judged.Page + "/console/plugins"),
        new("console-ai-judge", Event + "/console/ai-judge", "organiser", s => s.Judged.Page + "/console/ai-judge") { Prepare = JudgedAsync },
        new("console-ai-judge-none", Event + "/console/ai-judge", "organiser", s => s.Draft.Page + "/console/ai-judge"),
        new("console-plugins-upload", Event + "/console/plugins", "organiser", s => s.Open.Page + "/console/plugins") { Prepare = p => OpenFirstAsync(p, "[data-testid=upload-showcase-motifs] summary", "[data-testid=approve-showcase-motifs]") },
        new("console-audit", Event + "/console/audit", "organiser", s => s.Judged.Page + "/console/audit"),
    ];

    public static IEnumerable<View> All => [.. Public, .. Work, .. Console];

    /// <summary>Pages that nobody opens: what is shown in another page's place, or what only sends on.</summary>
    public static IReadOnlyList<string> NeverOpened { get; } = ["/error"];

    private static View Setup(string part) => new($"console-setup-{part}", Event + "/console/setup", "organiser", s => $"{s.Judged.Page}/console/setup?part={part}");

    private static Task LiveAsync(IPage page) => StatusAsync(page, "Live.");

    private static Task StatusAsync(IPage page, string words) => Expect(page.Locator("[data-live]")).ToContainTextAsync(words);

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task OpenFirstAsync(IPage page, string link, string opened)
    {
        await page.Locator(link).First.ClickAsync();
        await Expect(page.Locator(opened)).ToBeVisibleAsync();
    }

    private static async Task WrongPasswordAsync(IPage page)
    {
        await page.GetByLabel("User name").FillAsync("nobody.at.all");
        await page.GetByLabel("Password").FillAsync("not the password");
        await PressAsync(page, "Sign in");
        await Expect(page.Locator(".notice.is-danger")).ToBeVisibleAsync();
    }

    private static async Task BadEntryAsync(IPage page)
    {
        var form = new Participant(page);
        await form.ChooseAsync(new FilePayload { Name = "song.mid", MimeType = "audio/midi", Buffer = "no music at all"u8.ToArray() });
        await form.TitleAsync("#autumn-somebody-Kesh at mídnight!");
        await Expect(form.Faults).ToHaveCountAsync(5);
    }

    private static async Task BadOrderAsync(IPage page)
    {
        await page.GetByTestId("compose").EvaluateAsync("form => form.noValidate = true");
        await page.GetByLabel("Tempo").FillAsync("9999");
        await page.GetByLabel("Seed").FillAsync("a lucky one");
        await PressAsync(page, "Compose something new");
        await Expect(page.Locator(".field-error")).ToHaveCountAsync(2);
    }

    private static async Task ComposedAsync(IPage page)
    {
        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        await Expect(page.Locator("[data-testid=job-results] es-player").First).ToBeVisibleAsync();
    }

    private static async Task JudgedAsync(IPage page)
    {
        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        await page.GetByText("Reasons").First.ClickAsync();
    }

    private static async Task BadKitAsync(IPage page)
    {
        await page.GetByLabel("The kit").SetInputFilesAsync(new FilePayload { Name = "kit.zip", MimeType = "application/zip", Buffer = "no zip at all"u8.ToArray() });
        await PressAsync(page, "Check only");
        await Expect(page.GetByText("What is wrong").Or(page.Locator(".notice.is-danger")).First).ToBeVisibleAsync();
    }

    // A sheet that is begun stays on the device: nothing is sent.
    private static async Task BegunAsync(IPage page)
    {
        await DeskAsync(page);
        await page.Locator("[data-criterion=originality] [data-score='5']").ClickAsync();
        await page.Locator("[data-criterion=balance] [data-score='2']").ClickAsync();
        await Expect(page.GetByTestId("judge-saved")).ToContainTextAsync("Missing");
    }

    // Each look makes one more account: cards are shown only right after.
    private static async Task NewCardsAsync(IPage page)
    {
        var name = $"card.{Interlocked.Increment(ref _cards)}";
        await page.GetByLabel("User name").FillAsync(name);
        await page.GetByTestId("account-form").GetByRole(AriaRole.Button).ClickAsync();
        var print = page.GetByTestId("print-cards");
        // In this page, not in a new one.
        await print.EvaluateAsync("form => form.removeAttribute('target')");
        await print.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByTestId("cards")).ToContainTextAsync(name);
    }

    private static async Task StudioStartAsync(IPage page)
    {
        await new Desk(page).ReadyAsync();
        await page.GetByTestId("pieces").ClickAsync();
        await page.GetByTestId("piece-new").ClickAsync();
        await Expect(page.GetByTestId("start")).ToBeVisibleAsync();
        await Expect(page.Locator(".studio-sample .mini-roll")).ToHaveCountAsync(5);
    }

    // Each look has a piece of its own: what another look made must not be in the picture.
    private static async Task StudioPieceAsync(IPage page)
    {
        await StudioStartAsync(page);
        var desk = new Desk(page);
        await desk.BeginAsync();
        await desk.SavedAsync();
    }

    private static async Task StudioPartAsync(IPage page, string part)
    {
        await StudioPieceAsync(page);
        await new Desk(page).ShowAsync(part);
    }

    private static async Task StudioVariationsAsync(IPage page)
    {
        await StudioPieceAsync(page);
        await new Desk(page).ComposeAsync("Accompany it", 2);
    }

    private static async Task StudioPianoAsync(IPage page)
    {
        await StudioPieceAsync(page);
        await page.GetByTestId("record-toggle").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task StudioSubmitAsync(IPage page)
    {
        await StudioPieceAsync(page);
        await page.GetByTestId("submit").ClickAsync();
        await page.GetByTestId("entry-title").FillAsync("not a title");
    }

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
