using System.Collections.Concurrent;
using EndToEnd.Pages;
using EndToEnd.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Stage))]

namespace EndToEnd.Support;

/// <summary>One host and one browser for all tests; each test has its own event, accounts and browser contexts.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Lazy<Task<Showcase>> _showcase;
    private readonly ConcurrentDictionary<string, Task<Cookie[]>> _cookies = new();
    private int _names;

    public Stage() => _showcase = new(() => Showcase.CreateAsync(this));

    /// <summary>The host.</summary>
    public HostProcess Host { get; } = new();

    /// <summary>The browser. Skips the test, saying why, where there is none; in CI that is a failure.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null)
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Chromium.Missing);
                Assert.Skip(Chromium.Missing);
            }

            return _browser;
        }
    }

    /// <summary>The organiser of the whole host, through the API.</summary>
    public Api Organiser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        await Host.StartAsync();
        Organiser = await Api.SignInAsync(Host.Address, "organiser", HostProcess.OrganiserPassword);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A slug that no other test has.</summary>
    public string NewSlug(string stem) => $"{stem}-{Interlocked.Increment(ref _names)}";

    /// <summary>A new event in Draft from the sample kit, whose phases only the organiser moves.</summary>
    public async Task<Contest> CreateContestAsync(string stem, string title = "The Garden Party")
    {
        _ = Browser;
        var slug = NewSlug(stem);
        await Organiser.CreateEventAsync(slug, title);
        return new Contest(Organiser, slug);
    }

    /// <summary>Events in every state, made once, for tests that only look.</summary>
    public Task<Showcase> ShowcaseAsync() => _showcase.Value;

    /// <summary>The cookies of somebody who has signed in by the form: once for all tests that only look.</summary>
    public Task<Cookie[]> CookiesAsync(Person person) => _cookies.GetOrAdd(person.UserName, async _ =>
    {
        await using var visitor = await VisitAsync();
        await visitor.SignInAsync(person);
        return [.. (await visitor.Context.CookiesAsync()).Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite,
        })];
    });

    /// <summary>Somebody with a browser of their own, who looks at the host by its network name, as phones do: no secure context.</summary>
    public Task<Visitor> VisitAsync(Screen? screen = null) => Visitor.ComeAsync(Browser, Host.NetworkAddress, screen ?? Screen.Laptop);

    /// <summary>Somebody who looks at another host by an address of it.</summary>
    public Task<Visitor> VisitAsync(string address) => Visitor.ComeAsync(Browser, address, Screen.Laptop);
}
