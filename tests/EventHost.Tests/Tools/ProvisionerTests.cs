using System.Text.RegularExpressions;
using AccountProvisioner.Cli;
using EventHost.Tests.Support;
using Spectre.Console;

namespace EventHost.Tests.Tools;

/// <summary>The provisioner against the real host: what it hands out works.</summary>
public sealed partial class ProvisionerTests(SharedHost host)
{
    [Fact]
    public async Task The_credentials_and_the_one_time_sign_ins_work()
    {
        var contest = await host.CreateEventAsync();
        using var folder = new TempFolder();
        var rows = Enumerable.Range(0, 120).Select(_ => contest.Row("participant")).Append(contest.Row("judge")).ToList();
        var sheet = Path.Combine(folder.Path, "accounts.csv");
        await File.WriteAllTextAsync(sheet, "externalId,userName,displayName,role,team,email\n"
            + string.Concat(rows.Select(r => $"{r.ExternalId},{r.UserName},{r.DisplayName},{r.Role},,\n")));
        var (status, shown) = await RunAsync(folder, sheet, contest.Slug);
        Assert.True(status == 0, shown);

        var credentials = File.ReadAllLines(Path.Combine(folder.Path, "credentials.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var header = File.ReadLines(Path.Combine(folder.Path, "credentials.csv")).First().TrimStart('\uFEFF').Split(',');
        string Of(string[] row, string column) => row[Array.IndexOf(header, column)];
        Assert.Equal(121, credentials.Count);
        var person = await host.SignInAsync(Of(credentials[0], "userName"), Of(credentials[0], "password"));
        (await person.GetAsync($"{contest.Api}/submissions")).Expect(200);

        var link = new Uri(Of(credentials[1], "signInUrl"));
        await WorksOnceAsync(link.AbsolutePath, "link", [], Of(credentials[1], "userName"));
        Assert.True(header.Contains("signInCode"), string.Join(' ', header));
        await WorksOnceAsync("/sign-in", "code", [new("Form.Code", Of(credentials[2], "signInCode").ToLowerInvariant())], Of(credentials[2], "userName"));

        var again = await RunAsync(folder, sheet, contest.Slug);
        Assert.True(again.Status == 0, again.Shown);
        Assert.Equal(121, File.ReadLines(Path.Combine(folder.Path, "credentials.csv")).Skip(1).Count());
    }

    private async Task WorksOnceAsync(string path, string form, IEnumerable<KeyValuePair<string, string>> fields, string userName)
    {
        // Opening the page, as a mail scanner would, uses nothing up.
        (await host.Anonymous().GetAsync(path)).Expect(200);
        var signedIn = await PressAsync(path, form, fields);
        Assert.Equal(302, signedIn.Code);
        var session = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("es-session=", StringComparison.Ordinal));
        var home = (await new Caller(host.Address, userName) { Cookie = session.Split(';')[0] }.GetAsync("/")).Expect(200);
        Assert.Contains("sign-out", home.Text);
        var second = await PressAsync(path, form, fields);
        Assert.Equal(401, second.Code);
        Assert.DoesNotContain("es-session", second.AllHeaders);
    }

    private async Task<Answer> PressAsync(string path, string form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var page = (await host.Anonymous().GetAsync(path)).Expect(200);
        var cookie = page.Headers.GetValues("Set-Cookie").Single(c => c.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        var token = AntiforgeryToken().Match(page.Text).Groups[1].Value;
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields]);
        return await new Caller(host.Address, "browser") { Cookie = cookie }.SendAsync("POST", path, content, ("Origin", host.Address));
    }

    private async Task<(int Status, string Shown)> RunAsync(TempFolder folder, string sheet, string slug)
    {
        using var stop = new StopSignals();
        using var writer = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        var status = await ProvisionCommand.RunAsync(
            [sheet, "--host", host.Address, "--event", slug, "--out", folder.Path],
            new Surroundings(terminal, terminal, name => name == "EVENTSUITE_TOKEN" ? host.Organiser.Token : null, TimeProvider.System, stop));
        return (status, writer.ToString());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
