using EventHost.Tests.Support;

namespace EventHost.Tests.Live;

/// <summary>Results as files.</summary>
public sealed class ResultsTests(SharedHost host)
{
    [Fact]
    public async Task Results_are_a_table_whose_cells_no_spreadsheet_runs()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var row = contest.Row("participant") with { DisplayName = "=HYPERLINK(\"http://elsewhere.example\")" };
        var made = (await host.Organiser.PostAsync($"{contest.Api}/accounts", new[] { row })).Expect(200).Json[0];
        var person = await host.SignInAsync(row.UserName, made.Text("password"));
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await contest.ScoreAsync(judge, entry, 4)).Expect(200);
        var csv = (await host.Organiser.GetAsync($"{contest.Api}/results.csv")).Expect(200);
        Assert.Equal("text/csv", csv.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("\"'=HYPERLINK(", csv.Text);
        Assert.StartsWith("category,round,rank,shared,composer,title,userName,points,judgments,originality,balance,emotional", csv.Text.TrimStart('\uFEFF'));
        var json = (await host.Organiser.GetAsync($"{contest.Api}/results.json")).Expect(200).Json[0];
        Assert.Equal(row.DisplayName, json.Text("composer"));
    }
}
