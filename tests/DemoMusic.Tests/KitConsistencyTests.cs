using System.Globalization;
using System.Text.Json;
using EventSuite.Music.Midi;

namespace DemoMusic.Tests;

/// <summary>The kit's files agree with one another and with the event that they describe.</summary>
public sealed class KitConsistencyTests
{
    private static readonly JsonElement Event = KitFolder.Json("event.json");
    private static readonly List<Dictionary<string, string>> Agenda = KitFolder.Csv("agenda.csv");
    private static readonly List<Dictionary<string, string>> Accounts = KitFolder.Csv("accounts.csv");
    private static readonly List<JsonElement> Entries = [.. KitFolder.Json("demo", "entries.json").EnumerateArray()];

    [Fact]
    public void Roles_are_filled()
    {
        ILookup<string, string> byRole = Accounts.ToLookup(row => row["role"], row => row["userName"]);
        Assert.Single(byRole["moderator"]);
        Assert.Equal(5, byRole["judge"].Count());
        Assert.True(byRole["participant"].Count() >= 24);
        Assert.Equal(Accounts.Count, byRole["moderator"].Count() + byRole["judge"].Count() + byRole["participant"].Count());
    }

    [Fact]
    public void Accounts_are_well_formed_and_unique()
    {
        Assert.All(Accounts, row => Assert.Matches("^[a-z0-9][a-z0-9._]{1,30}$", row["userName"]));
        Assert.All(Accounts, row => Assert.InRange(new StringInfo(row["displayName"]).LengthInTextElements, 1, 40));
        Assert.All(Accounts, row => Assert.EndsWith("@example.org", row["email"], StringComparison.Ordinal));
        foreach (string column in new[] { "userName", "externalId", "displayName", "email" })
        {
            Assert.Equal(Accounts.Count, Accounts.Select(row => row[column]).Distinct(StringComparer.Ordinal).Count());
        }

        IEnumerable<int> teams = Accounts.Where(row => row["team"].Length > 0).GroupBy(row => row["team"]).Select(team => team.Count());
        Assert.All(teams, size => Assert.InRange(size, 2, 3));
    }

    [Fact]
    public void Every_entry_has_an_owner_a_title_a_file_and_eight_bars()
    {
        HashSet<string> participants = [.. Accounts.Where(row => row["role"] == "participant").Select(row => row["userName"])];
        Assert.True(Entries.Count >= 30);
        Assert.True(Entries.Select(UserName).Distinct().Count() >= 24);
        foreach (JsonElement entry in Entries)
        {
            Assert.Contains(UserName(entry), participants);
            Assert.Matches("^[A-Za-z0-9]{1,40}$", Title(entry));
            byte[] file = File.ReadAllBytes(Path.Combine(KitFolder.Root, "demo", entry.GetProperty("file").GetString()!));
            Assert.InRange(file.Length, 1, Event.GetProperty("limits").GetProperty("maxBytes").GetInt32());
            Assert.NotNull(MidiFile.Read(file).File);
        }

        Assert.Equal(Entries.Count, Entries.Select(Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Nobody_has_more_entries_than_the_limit()
    {
        int limit = Event.GetProperty("limits").GetProperty("entries").GetInt32();
        Assert.Equal("account", Event.GetProperty("limits").GetProperty("entriesPer").GetString());
        Assert.All(Entries.GroupBy(UserName), owner => Assert.InRange(owner.Count(), 1, limit));
        Assert.True(Entries.Count > Event.GetProperty("finalists").GetInt32(), "The finals must leave somebody behind.");
    }

    [Fact]
    public void The_agenda_is_two_days_with_every_phase_in_order()
    {
        Assert.Equal(Agenda.Count, Agenda.Select(row => row["id"]).Distinct().Count());
        Assert.All(Agenda, row => Assert.True(Time(row, "start") < Time(row, "end"), row["id"]));
        Assert.Equal(Agenda.Select(row => (row["day"], Time(row, "start"))).Order(), Agenda.Select(row => (row["day"], Time(row, "start"))));
        Assert.Equal(["Open", "Closed", "Qualifiers", "Finals", "Ceremony"], Agenda.Select(row => row["startsPhase"]).Where(phase => phase.Length > 0));
        Dictionary<string, string> closed = Agenda.Single(row => row["startsPhase"] == "Closed");
        Assert.Equal(("1", new TimeOnly(15, 0)), (closed["day"], Time(closed, "start")));
    }

    [Fact]
    public void Nobody_sits_much_longer_than_two_hours_without_a_pause()
    {
        foreach (IGrouping<string, Dictionary<string, string>> day in Agenda.GroupBy(row => row["day"]))
        {
            TimeOnly since = Time(day.First(), "start");
            foreach (Dictionary<string, string> pause in day.Where(row => row["type"] is "Break" or "Lunch"))
            {
                Assert.InRange((Time(pause, "start") - since).TotalMinutes, 0, 120);
                since = Time(pause, "end");
            }

            Assert.InRange((day.Max(row => Time(row, "end")) - since).TotalMinutes, 0, 120);
        }
    }

    [Fact]
    public void Criteria_titles_rounds_and_ties_fit_together()
    {
        string[] criteria = [.. Event.GetProperty("criteria").EnumerateArray().Select(criterion => criterion.GetProperty("id").GetString()!)];
        Assert.Equal(["originality", "balance", "emotional"], criteria);
        Assert.Equal(5, Event.GetProperty("scoreTitles").GetArrayLength());
        Assert.Equal(["qualifiers", "finals"], Event.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("id").GetString()));
        IEnumerable<string> ties = Event.GetProperty("tieBreak").EnumerateArray().Select(rule => rule.GetString()!);
        Assert.All(ties, rule => Assert.True(rule == "share" || criteria.Contains(rule["criterion:".Length..]), rule));
        Assert.True(File.Exists(Path.Combine(KitFolder.Root, Event.GetProperty("rulesFile").GetString()!)));
    }

    [Fact]
    public void The_quiz_has_twelve_questions_with_one_answer_each()
    {
        List<JsonElement> questions = [.. KitFolder.Json("quiz.json").GetProperty("questions").EnumerateArray()];
        Assert.Equal(12, questions.Count);
        Assert.Equal(12, questions.Select(question => question.GetProperty("id").GetString()).Distinct().Count());
        foreach (JsonElement question in questions)
        {
            string?[] choices = [.. question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString())];
            Assert.Equal(4, choices.Distinct().Count());
            Assert.InRange(question.GetProperty("correct").GetInt32(), 0, 3);
            Assert.InRange(question.GetProperty("seconds").GetInt32(), 10, 60);
            Assert.False(string.IsNullOrWhiteSpace(question.GetProperty("explanation").GetString()));
        }

        // No habit of always hiding the answer in the same place.
        Assert.Equal(4, questions.Select(question => question.GetProperty("correct").GetInt32()).Distinct().Count());
    }

    private static string UserName(JsonElement entry) => entry.GetProperty("userName").GetString()!;

    private static string Title(JsonElement entry) => entry.GetProperty("title").GetString()!;

    private static TimeOnly Time(Dictionary<string, string> row, string column) =>
        TimeOnly.ParseExact(row[column], "HH:mm", CultureInfo.InvariantCulture);
}
