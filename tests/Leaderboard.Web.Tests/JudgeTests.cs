using System.Text.Json;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using Leaderboard.Web.Pages.Judge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leaderboard.Web.Tests;

public sealed class JudgeTests
{
    private static readonly Criterion[] Criteria = [new("originality", "Originality", ""), new("balance", "Balance", "")];

    [Theory]
    [InlineData(null, 2)]
    [InlineData(2, 4)]
    [InlineData(4, 2)]
    [InlineData(3, 4)]
    public void The_next_open_track_comes_after_this_one_then_from_the_start(int? current, int next)
    {
        BlindEntry[] entries = [Entry(1, true), Entry(2, false), Entry(3, true), Entry(4, false)];

        Assert.Equal(next, JudgeSteps.NextOpen(entries, entries.FirstOrDefault(e => e.Number == current))?.Number);
    }

    [Fact]
    public void After_the_last_open_track_nothing_is_left()
    {
        BlindEntry[] entries = [Entry(1, true), Entry(2, false)];

        Assert.Null(JudgeSteps.NextOpen(entries, entries[1]));
    }

    [Fact]
    public void The_plain_form_keeps_what_is_a_number_of_a_known_criterion_and_leaves_the_rest_to_the_rules()
    {
        ScoreForm form = ScoreForm.Read(
            Form(("values.originality", "4"), ("values.balance", "four"), ("values.gone", "5"), ("comment", "bright"), ("key", "k1")), Criteria);

        Assert.Equal([new KeyValuePair<string, int>("originality", 4)], form.Values);
        Assert.Equal(("bright", "k1"), (form.Comment, form.Key));
    }

    [Fact]
    public void The_list_tells_nothing_of_names_and_its_addresses_change_with_the_file()
    {
        JudgeSheet sheet = new(Contest(), Contest().CurrentRound, [Entry(1, true), Entry(2, false, "</script><b>")]);

        string json = JsonSerializer.Serialize(JudgeList.Of(sheet, "judge01"), JsonSerializerOptions.Web);

        Assert.DoesNotContain("</script>", json, StringComparison.OrdinalIgnoreCase);
        using JsonDocument list = JsonDocument.Parse(json);
        Assert.Equal(1, list.RootElement.GetProperty("done").GetInt32());
        JsonElement entry = list.RootElement.GetProperty("entries")[0];
        Assert.Equal(["audio", "bars", "id", "label", "midi", "number", "score", "seconds"], entry.EnumerateObject().Select(p => p.Name).Order());
        Assert.EndsWith("/audio?v=aaaaaaaaaaaa", entry.GetProperty("audio").GetString());
        Assert.Equal(4, entry.GetProperty("score").GetProperty("values").GetProperty("balance").GetInt32());
    }

    private static BlindEntry Entry(int number, bool scored, string label = "A1B2") => new(
        new Guid(number, 0, 0, new byte[8]), number, label, 8, 12.5, new string('a', 64),
        scored ? new Score("qualifiers", Guid.Empty, Guid.Empty, 1, new Dictionary<string, int> { ["originality"] = 5, ["balance"] = 4 }, "", default) : null);

    private static ContestEvent Contest() => new(Guid.Empty, "gala", Phase.Qualifiers, new EventDefinition
    {
        Title = "Gala",
        Zone = "UTC",
        StartDate = default,
        Criteria = Criteria,
        ScoreTitles = ["a", "b", "c", "d", "e"],
        Rounds = [new("qualifiers", "Qualifiers"), new("finals", "Finals")],
        Awards = [],
        Agenda = [],
    }, null, 1);

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)));
}
