using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EventHost.Tests.Support;
using EventSuite.Core.Randomness;
using EventSuite.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Contests;

/// <summary>Accounts in bulk.</summary>
public sealed class AccountTests(SharedHost host)
{
    [Fact]
    public async Task A_dry_run_tells_what_would_happen_and_does_nothing()
    {
        var contest = await host.CreateEventAsync();
        var row = contest.Row("participant");
        var result = (await host.Organiser.PostAsync($"{contest.Api}/accounts?dryRun=true", new[] { row })).Expect(200).Json[0];
        Assert.Equal("created", result.Text("status"));
        Assert.Equal(JsonValueKind.Null, result.At("password").ValueKind);
        Assert.Equal("created", (await host.Organiser.PostAsync($"{contest.Api}/accounts", new[] { row })).Expect(200).Json[0].Text("status"));
    }

    [Fact]
    public async Task The_same_rows_again_change_nothing_and_tell_no_password()
    {
        var contest = await host.CreateEventAsync();
        var row = contest.Row("participant");
        var first = (await host.Organiser.PostAsync($"{contest.Api}/accounts", new[] { row })).Expect(200).Json[0];
        var again = (await host.Organiser.PostAsync($"{contest.Api}/accounts", new[] { row })).Expect(200).Json[0];
        var renamed = (await host.Organiser.PostAsync($"{contest.Api}/accounts", new[] { row with { DisplayName = "Another Name" } })).Expect(200).Json[0];
        Assert.Equal(["created", "unchanged", "updated"], new[] { first, again, renamed }.Select(r => r.Text("status")));
        Assert.All(new[] { again, renamed }, r => Assert.Equal(JsonValueKind.Null, r.At("password").ValueKind));
        await host.SignInAsync(row.UserName, first.Text("password"));
    }

    [Fact]
    public async Task Rows_with_faults_are_left_out_and_the_others_stand()
    {
        var contest = await host.CreateEventAsync();
        var good = contest.Row("participant");
        var rows = new[]
        {
            good,
            good with { ExternalId = "other" },
            contest.Row("participant") with { UserName = "No Such Name", Role = "king", Email = "nowhere" },
            contest.Row("judge"),
        };
        var results = (await host.Organiser.PostAsync($"{contest.Api}/accounts", rows)).Expect(200).Json.EnumerateArray().ToList();
        Assert.Equal(["created", "error", "error", "created"], results.Select(r => r.Text("status")));
        Assert.Equal([1, 2, 3, 4], results.Select(r => r.Number("row")));
        Assert.Equal(["user_name_twice"], results[1].List("errors").Select(e => e.Text("code")));
        Assert.Equal(["email", "role", "user_name"], results[2].List("errors").Select(e => e.Text("code")).Order());
    }

    [Fact]
    public async Task A_table_is_read_as_well()
    {
        var contest = await host.CreateEventAsync();
        var name = contest.Row("participant").UserName;
        var csv = $"externalId,userName,displayName,role,team,email\nC1,{name},\"Quotes, \"\"and\"\" commas\",participant,The Borrowed Chords,\n";
        using var body = new StringContent(csv, Encoding.UTF8, "text/csv");
        var result = (await host.Organiser.SendAsync("POST", $"{contest.Api}/accounts", body)).Expect(200).Json[0];
        Assert.Equal("created", result.Text("status"));
        using var noTable = new StringContent("nonsense", Encoding.UTF8, "text/csv");
        (await host.Organiser.SendAsync("POST", $"{contest.Api}/accounts", noTable)).Expect(400);
        (await host.Organiser.PostAsync($"{contest.Api}/accounts", new { not = "an array" })).Expect(400, "json");
        (await host.Organiser.PostAsync($"{contest.Api}/accounts", Array.Empty<object>())).Expect(400, "rows");
    }

    [Fact]
    public async Task A_name_that_exists_joins_and_keeps_its_password_and_its_rights_elsewhere()
    {
        var first = await host.CreateEventAsync();
        var second = await host.CreateEventAsync();
        var person = await first.AddAsync("participant");
        var row = new AccountRow("J1", person.UserName, "A new display name", "judge", null, null);
        var joined = (await host.Organiser.PostAsync($"{second.Api}/accounts", new[] { row })).Expect(200).Json[0];
        Assert.Equal("created", joined.Text("status"));
        Assert.Equal(JsonValueKind.Null, joined.At("password").ValueKind);
        await host.SignInAsync(person.UserName, person.Password);

        // An event's organiser must not get at an account that is in other events too.
        var organiser = await second.AddAsync("organiser");
        (await organiser.PostAsync($"{second.Api}/accounts/{person.UserName}/password", null)).Expect(403, "not_yours");
        (await organiser.PostAsync($"{second.Api}/accounts/organiser/password", null)).Expect(404);
        await organiser.PostAsync($"{second.Api}/accounts", new[] { new AccountRow("O1", "organiser", "Taken Over", "participant", null, null) });
        Assert.Equal(403, (await organiser.PostAsync($"{second.Api}/accounts/organiser/password", null)).Code);
        await host.SignInAsync("organiser", TestHost.OrganiserPassword);
    }

    [Fact]
    public async Task A_password_is_changed_by_its_owner_and_reset_by_staff_and_older_sessions_end()
    {
        var contest = await host.CreateEventAsync();
        var person = await contest.AddAsync("participant");
        (await person.PostAsync("/api/v1/me/password", new { current = "wrong", next = "a longer pass phrase" })).Expect(400, "password_wrong");
        (await person.PostAsync("/api/v1/me/password", new { current = person.Password, next = "short" })).Expect(400, "password_length");
        (await person.PostAsync("/api/v1/me/password", new { current = person.Password, next = "a longer pass phrase" })).Expect(204);
        (await person.GetAsync($"{contest.Api}/submissions")).Expect(401);
        var again = await host.SignInAsync(person.UserName, "a longer pass phrase");

        var moderator = await contest.AddAsync("moderator");
        var reset = (await moderator.PostAsync($"{contest.Api}/accounts/{person.UserName}/password", null)).Expect(200).Json;
        (await again.GetAsync($"{contest.Api}/submissions")).Expect(401);
        var last = await host.SignInAsync(person.UserName, reset.Text("password"));
        (await last.GetAsync($"{contest.Api}/submissions")).Expect(200);
    }

    [Fact]
    public async Task A_new_password_ends_the_link_of_a_card_that_was_lost()
    {
        var contest = await host.CreateEventAsync();
        var rows = new[] { contest.Row("participant"), contest.Row("participant") };
        var cards = (await host.Organiser.PostAsync($"{contest.Api}/accounts", rows)).Expect(200).Json;
        (await host.Organiser.PostAsync($"{contest.Api}/accounts/{rows[0].UserName}/password", null)).Expect(200);
        Assert.Null(await UseAsync(cards[0].Text("signInCode")));
        Assert.NotNull(await UseAsync(cards[1].Text("signInCode")));

        async Task<string?> UseAsync(string code) =>
            (await host.Services.GetRequiredService<IContestStore>().WriteAsync<string?>(s =>
                s.UseSignInLink(Secrets.Hash(code), host.Clock.GetUtcNow()) is { } id ? s.FindAccount(id)!.UserName : null)).Require();
    }
}
