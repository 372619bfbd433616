using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>The audit log says who did what, and tells no secret.</summary>
public sealed class AuditTests(SharedHost host)
{
    [Fact]
    public async Task Every_deed_is_there_with_its_doer_and_no_password_is()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        await person.ReplaceAsync(entry, Tunes.Tune(2), "Tune");
        var other = await contest.SubmitAsync(person, "Other");
        (await person.DeleteAsync($"/api/v1/submissions/{other}")).Expect(204);
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await contest.ScoreAsync(judge, entry, 4)).Expect(200);
        await contest.PublishAsync("live");
        (await host.Organiser.PutAsync($"{contest.Api}/submissions/{entry}/disqualification", new { reason = "Too loud." })).Expect(204);
        var reset = (await host.Organiser.PostAsync($"{contest.Api}/accounts/{person.UserName}/password", null)).Expect(200).Json.Text("password");

        var lines = await contest.AuditAsync();
        var deeds = lines.Select(l => l.At("fact")).Select(f => $"{f.Text("actor")} {f.Text("action")}").ToList();
        string[] expected =
        [
            "organiser accounts.provisioned", "organiser accounts.provisioned", "organiser phase.moved",
            $"{person.UserName} entry.submitted", $"{person.UserName} entry.replaced", $"{person.UserName} entry.submitted", $"{person.UserName} entry.withdrawn",
            "organiser phase.moved", "organiser phase.moved", $"{judge.UserName} score.recorded", "organiser board.mode", "organiser entry.disqualified", "organiser password.reset",
        ];
        Assert.Equal(expected, deeds.Skip(1));
        Assert.StartsWith("organiser event.", deeds[0]);
        Assert.Equal(lines.Select(l => l.At("sequence").GetInt64()).Order(), lines.Select(l => l.At("sequence").GetInt64()));
        Assert.All(lines, l => Assert.Equal(64, l.Text("hash").Length));
        var text = string.Concat(lines);
        Assert.All(new[] { judge.Password, person.Password, reset }, secret => Assert.DoesNotContain(secret, text));
    }
}
