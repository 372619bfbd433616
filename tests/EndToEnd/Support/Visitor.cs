using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EndToEnd.Support;

/// <summary>Somebody with a browser of their own. Whatever goes wrong behind the page is written down.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds that a condition may take on a busy machine; a test that passes never waits as long.</summary>
    public const int Patience = 30_000;

    private readonly ConcurrentQueue<string> _troubles = new();

    private Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.Console += (_, m) => Note(m.Type is "error" or "warning" && !IsStatus(m), $"console {m.Type}: {m.Text} ({m.Location})");
        page.PageError += (_, e) => Note(true, $"uncaught: {e}");
        page.RequestFailed += (_, r) => Note(!IsGivenUp(r), $"request failed: {r.Method} {r.Url} {r.Failure}");
        page.Response += (_, r) => Note(r.Status >= 400 && !Expected.Contains(r.Status) && !IsBeingRendered(r), $"{r.Status}: {r.Request.Method} {r.Url}");
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Statuses that this visit is about: no trouble.</summary>
    public HashSet<int> Expected { get; } = [];

    /// <summary>Console errors and warnings, exceptions, violations of the content policy, failed requests.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    internal static async Task<Visitor> ComeAsync(IBrowser browser, string address, Screen screen)
    {
        var context = await browser.NewContextAsync(screen.Context(address));
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Opens a page of the host and gives its status.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Signs in with the form, as a person does.</summary>
    public async Task<Visitor> SignInAsync(string userName, string password)
    {
        await GoAsync("/sign-in");
        await Page.GetByLabel("User name").FillAsync(userName);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Signs in as a card says.</summary>
    public Task<Visitor> SignInAsync(Person person) => SignInAsync(person.UserName, person.Password);

    /// <summary>Forgets the troubles so far: they were meant.</summary>
    public void Forgive() => _troubles.Clear();

    /// <summary>Fails unless nothing went wrong behind the page.</summary>
    public void AssertQuiet() => Assert.True(_troubles.IsEmpty, $"{Page.Url}:\n{string.Join('\n', _troubles)}");

    /// <summary>Whether the page may use what browsers keep for HTTPS and localhost.</summary>
    public Task<bool> IsSecureAsync() => Page.EvaluateAsync<bool>("isSecureContext");

    /// <summary>CSS pixels by which the page is wider than the screen; 0 when it is not.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Note(bool isTrouble, string text)
    {
        if (isTrouble)
        {
            _troubles.Enqueue(text);
        }
    }

    // Said of every status from 400 on; the responses themselves are looked at above.
    private static bool IsStatus(IConsoleMessage message) => message.Text.StartsWith("Failed to load resource: the server responded with a status", StringComparison.Ordinal);

    // Sound that the host has not rendered yet: the page says so and asks again.
    private static bool IsBeingRendered(IResponse response) => response.Status == 503 && response.Url.Contains("/audio", StringComparison.Ordinal);

    // A page that is left gives up what it was still fetching: sound ahead, sockets.
    private static bool IsGivenUp(IRequest request) => request.Failure == "net::ERR_ABORTED";
}
