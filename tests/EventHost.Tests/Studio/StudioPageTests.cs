using System.Text.Json;
using System.Text.RegularExpressions;
using EventHost.Tests.Support;

namespace EventHost.Tests.Studio;

/// <summary>The studio's page: its contract with the island, and what others find there.</summary>
public sealed partial class StudioPageTests(SharedHost host)
{
    [Fact]
    public async Task A_participant_finds_the_islands_data_and_without_script_the_projects_and_the_plain_page()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("<b>Bold</b> & \"quoted\" </script>");
        await desk.SaveTuneAsync(project, 1);
        var page = (await host.WithCookie(person).GetAsync($"/e/{contest.Slug}/studio?project={project}&job=6a3c1c46-0000-4000-8000-000000000000&index=2")).Expect(200).Text;
        Assert.Matches($"""<es-studio[^>]* data-slug="{contest.Slug}" data-user="{person.UserName}" data-project="{project}" data-job="6a3c1c46-0000-4000-8000-000000000000" data-index="2" """.TrimEnd(), page);
        Assert.DoesNotContain("<b>Bold</b>", page, StringComparison.Ordinal);
        Assert.Contains("1 version,", page, StringComparison.Ordinal);
        Assert.Contains($"/e/{contest.Slug}/plugins", page, StringComparison.Ordinal);
        var island = JsonDocument.Parse(Island().Match(page).Groups[1].Value).RootElement;
        var told = (await person.GetAsync(desk.Api)).Expect(200).Json;
        Assert.Equal(told.ToString(), JsonSerializer.Serialize(island, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Only_the_studio_may_compile_WebAssembly_and_nothing_makes_scripts_of_text()
    {
        var (contest, person) = await host.OpenEventAsync();
        var studio = (await host.WithCookie(person).GetAsync($"/e/{contest.Slug}/studio")).Expect(200).AllHeaders;
        var board = (await host.WithCookie(person).GetAsync($"/e/{contest.Slug}")).Expect(200).AllHeaders;
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'", studio, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", board, StringComparison.Ordinal);
        Assert.All([studio, board], headers => Assert.DoesNotContain("'unsafe-", headers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_address_names_wrongly_is_left_out()
    {
        var (contest, person) = await host.OpenEventAsync();
        var stranger = new StudioDesk(contest, await contest.AddAsync("participant"));
        var theirs = await stranger.ProjectAsync("Theirs");
        var page = (await host.WithCookie(person).GetAsync($"/e/{contest.Slug}/studio?project={theirs}&job=%22%3E&index=-1")).Expect(200).Text;
        Assert.Matches($"""<es-studio[^>]* data-user="{person.UserName}" data-testid="studio" """.TrimEnd(), page);
    }

    [Fact]
    public async Task Others_read_what_it_is_and_how_to_get_in()
    {
        var (contest, _) = await host.OpenEventAsync();
        var judge = await contest.AddAsync("judge");
        foreach (var (caller, words) in new[] { (host.Anonymous(), "Sign in with your card"), (host.WithCookie(judge), "takes no part as a composer"), (host.WithCookie(host.Organiser), "takes no part as a composer") })
        {
            var page = (await caller.GetAsync($"/e/{contest.Slug}/studio")).Expect(200).Text;
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain("<es-studio", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_ways_to_the_studio_are_where_one_looks_for_them()
    {
        var (contest, person) = await host.OpenEventAsync();
        var browser = host.WithCookie(person);
        foreach (var path in new[] { "", "/entries", "/plugins" })
        {
            var page = (await browser.GetAsync($"/e/{contest.Slug}{path}")).Expect(200).Text;
            Assert.True(StudioLink(contest.Slug).Count(page) >= (path.Length == 0 ? 1 : 2), $"{path} has no way to the studio.");
        }

        Assert.Equal(0, StudioLink(contest.Slug).Count((await host.Anonymous().GetAsync($"/e/{contest.Slug}")).Expect(200).Text));
    }

    private static Regex StudioLink(string slug) => new($"href=\"/e/{slug}/studio\"", RegexOptions.None, TimeSpan.FromSeconds(5));

    [GeneratedRegex("""<script type="application/json" data-studio>(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Island();
}
