using EventHost.Accounts;
using EventHost.Audio;
using EventHost.Configuration;
using EventHost.Startup;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace EventHost.Tests.Support;

/// <summary>
/// The host as its own command line puts it together, on a real port, on SQLite in a folder of its own. Only the
/// time is the test's.
/// </summary>
public class TestHost : WebApplicationFactory<HostSettings>, IAsyncLifetime
{
    public const string OrganiserPassword = "a baton and a pencil";

    private static readonly IAnsiConsole Quiet = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

    private readonly string _folder = Directory.CreateTempSubdirectory("eventsuite-host-").FullName;
    private int _names;

    public TestHost()
    {
        UseKestrel(0);
    }

    public ManualClock Clock { get; } = new();

    public HostLog Log { get; } = new();

    /// <summary>The organiser of the whole host.</summary>
    public Caller Organiser { get; private set; } = null!;

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public string DataFolder => _folder;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        await Services.GetRequiredService<Readiness>().WhenReadyAsync(TestContext.Current.CancellationToken);
        await SignInOrganiserAsync();
    }

    /// <summary>A new token for the organiser, where the clock has gone on for hours.</summary>
    public async Task SignInOrganiserAsync() => Organiser = await SignInAsync("organiser", OrganiserPassword);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Assert.True(Log.Errors.Count == 0, $"{Log.Errors.Count} errors in the host's log, the first: {string.Join('\n', Log.Errors.Distinct().Take(3))}");
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Caller Anonymous() => new(Address, "nobody");

    /// <summary>Signs in for a token, as tools do.</summary>
    public async Task<Caller> SignInAsync(string userName, string password)
    {
        var answer = await Anonymous().PostAsync("/api/v1/token", new { userName, password });
        return new Caller(Address, userName) { Password = password, Token = answer.Expect(200).Json.Text("accessToken") };
    }

    /// <summary>The same account as a browser has it: signed in by the pages' cookie.</summary>
    public Caller WithCookie(Caller caller)
    {
        using var scope = Services.CreateScope();
        var account = scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>().FindByNameAsync(caller.UserName).GetAwaiter().GetResult()!;
        var scheme = IdentityConstants.ApplicationScheme;
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var ticket = new AuthenticationTicket(AccountClaims.Principal(account, scheme), new AuthenticationProperties { ExpiresUtc = Clock.GetUtcNow().AddDays(1) }, scheme);
        return new Caller(Address, caller.UserName) { Cookie = $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}" };
    }

    /// <summary>A slug that no other test of this host has.</summary>
    public string NewSlug(string stem = "show") => $"{stem}-{Interlocked.Increment(ref _names)}";

    /// <summary>A new event in Draft from the sample kit, by the API, with a manual clock unless the test says otherwise.</summary>
    public async Task<Contest> CreateEventAsync(Action<Kit>? change = null, string clock = "manual", string? startDate = null)
    {
        var kit = Kit.Sample();
        change?.Invoke(kit);
        var slug = NewSlug();
        var date = startDate is null ? "" : $"&startDate={startDate}";
        (await Organiser.PostKitAsync($"/api/v1/events?slug={slug}&clock={clock}{date}", kit.Zip())).Expect(201);
        return new Contest(this, slug);
    }

    /// <summary>A new event that is open for entries, with one participant.</summary>
    public async Task<(Contest Contest, Caller Participant)> OpenEventAsync(Action<Kit>? change = null)
    {
        var contest = await CreateEventAsync(change);
        var participant = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        return (contest, participant);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);

        // These travel through the host's own command line, as an operator's --Key=value would.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("EventSuite:Data", _folder);
        builder.UseSetting("EventSuite:Demo", "false");
        builder.UseSetting("EventSuite:OrganiserPassword", OrganiserPassword);
        builder.UseSetting("EventSuite:PasswordIterations", "10");
        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(s => Replace(s.AddSingleton<TimeProvider>(Clock).AddSingleton(Quiet)));
    }

    /// <summary>Other parts that a test puts in the host's place. Sound is only a file here; its own tests make it really.</summary>
    protected virtual void Replace(IServiceCollection services) => services.AddSingleton<IEntryRenderer, SilentRenderer>();
}
