using EventSuite.Core.Kits;

namespace EventSuite.Core.Tests.Kits;

public sealed class KitFaultTests
{
    [Fact]
    public void The_small_kit_holds_no_fault() => Assert.Empty(new KitBuilder().Faults());

    [Theory]
    [InlineData("\"slug\": \"small\"", "\"slug\": \"Small!\"", "event.json:3 slug")]
    [InlineData("\"slug\": \"small\",", "", "event.json:1 slug")]
    [InlineData("\"kit\": 1", "\"kit\": 2", "event.json:1 kit_version")]
    [InlineData("\"title\": \"Small\"", "\"title\": \"\"", "event.json:4 text_length")]
    [InlineData("\"title\": \"Small\"", "\"title\": 7", "event.json:4 kit_value")]
    [InlineData("\"title\": \"Small\"", "\"title\": \"a\\u202eb\"", "event.json:4 text_characters")]
    [InlineData("\"title\": \"Small\"", "\"title\": \" Small\"", "event.json:4 text_blanks")]
    [InlineData("\"title\": \"Small\"", "\"title\": \"\\ud800\"", "event.json:4 kit_json")]
    [InlineData("Europe/Berlin", "Middle/Earth", "event.json:5 zone_unknown")]
    [InlineData("2027-03-27", "27.3.2027", "event.json:6 kit_date")]
    [InlineData("2027-03-27", "9999-12-31", "event.json:6 start_date")]
    [InlineData("\"weight\": 2", "\"weight\": 0", "event.json:9 weight")]
    [InlineData("\"weight\": 2", "\"weight\": 1e999", "event.json:9 kit_value")]
    [InlineData("\"weight\": 2", "\"wieght\": 2", "event.json:9 kit_unknown_property")]
    [InlineData("\"id\": \"craft\"", "\"id\": \"idea\"", "event.json:9 id_twice")]
    [InlineData("\"id\": \"craft\"", "\"id\": \"Craft\"", "event.json:9 id")]
    [InlineData(", \"Five\"]", "]", "event.json:11 score_titles")]
    [InlineData("\"name\": \"Second\" }", "\"name\": \"Second\" }, { \"id\": \"third\", \"name\": \"Third\" }", "event.json:12 rounds_count")]
    [InlineData("\"name\": \"Second\"", "\"name\": \"Second\", \"standings\": \"loudest\"", "event.json:14 kit_value")]
    [InlineData("\"name\": \"Second\"", "\"name\": \"Second\", \"minJudgments\": 0", "event.json:14 range")]
    [InlineData("criterion:idea", "criterion:luck", "event.json:16 tie_rule")]
    [InlineData(", \"share\"", "", "event.json:16 tie_share")]
    [InlineData("\"entries\": 3", "\"entries\": 0", "event.json:17 range")]
    [InlineData("\"entries\": 3", "\"entries\": 3.5", "event.json:17 kit_value")]
    [InlineData("\"id\": \"main\"", "\"id\": \"other\"", "event.json:18 awards_main")]
    [InlineData("\"limits\"", "\"visibility\": \"code\", \"limits\"", "event.json:1 text_length")]
    [InlineData("\"kit\": 1,", "\"kit\": 1, \"kit\": 1,", "event.json:2 kit_json_twice")]
    [InlineData("\"limits\"", "\"rulesFile\": \"../secret.md\", \"limits\"", "event.json kit_file_missing")]
    [InlineData("\"title\": \"Small\",", "\"title\": \"Small\"", "event.json:5 kit_json")]
    public void Each_fault_of_the_event_has_its_line(string old, string now, string fault) =>
        Assert.Equal([fault], new KitBuilder().Change(KitFileNames.Event, old, now).Faults());

    [Theory]
    [InlineData("compose,1,", "compose,one,", "agenda.csv:2 agenda_day")]
    [InlineData("compose,1,", "compose,400,", "agenda.csv:2 agenda_day")]
    [InlineData("13:00,", "1 pm,", "agenda.csv:2 agenda_time")]
    [InlineData("13:00,", "25:00,", "agenda.csv:2 agenda_time")]
    [InlineData("13:00,", "13:00+1,", "agenda.csv:2 agenda_time")]
    [InlineData("13:00,15:00", "13:00,12:59", "agenda.csv:2 agenda_end")]
    [InlineData("close,1", "compose,1", "agenda.csv:3 id_twice")]
    [InlineData("close,1", ",1", "agenda.csv:3 id")]
    [InlineData("Playlists,Activity", "Playlists,Party", "agenda.csv:3 agenda_choice")]
    [InlineData("Playlists,Activity", ",Activity", "agenda.csv:3 text_length")]
    [InlineData("Activity,Closed", "Activity,Shut", "agenda.csv:3 agenda_choice")]
    [InlineData("Activity,Closed", "Activity,4", "agenda.csv:3 agenda_choice")]
    [InlineData("Activity,Closed", "Activity,Open", "agenda.csv:3 agenda_phase_twice")]
    [InlineData("Activity,Closed", "Activity,Draft", "agenda.csv:3 agenda_phase")]
    [InlineData("hear,2", "hear,1", "agenda.csv:4 agenda_phase_order")]
    [InlineData("Activity,Qualifiers", "Activity,Qualifiers,what,is,this", "agenda.csv:4 kit_csv")]
    [InlineData("id,day,start,end,topic", "id,day,start,topic", "agenda.csv:1 kit_column_missing")]
    [InlineData("id,day,start,end,topic", "id,day,start,end,ID,topic", "agenda.csv:1 kit_column_twice")]
    [InlineData("hear,2", "\"hear,2", "agenda.csv:4 kit_csv")]
    [InlineData("Playlists", "\"Play\"lists", "agenda.csv:3 kit_csv")]
    public void Each_fault_of_the_agenda_has_its_line(string old, string now, string fault) =>
        Assert.Contains(fault, new KitBuilder().Change(KitFileNames.Agenda, old, now).Faults());

    [Theory]
    [InlineData("1,team01", "1,Team-01", "accounts.csv:2 user_name")]
    [InlineData("2,ear.left", "1,ear.left", "accounts.csv:3 external_id_twice")]
    [InlineData("2,ear.left", "2,team01", "accounts.csv:3 user_name_twice")]
    [InlineData("2,ear.left", ",ear.left", "accounts.csv:3 external_id")]
    [InlineData("Ear,judge", "Ear,jury", "accounts.csv:3 role")]
    [InlineData("one@example.org", "one", "accounts.csv:2 email")]
    [InlineData("Team One", "Team\u202EOne", "accounts.csv:2 display_name")]
    public void Each_fault_of_the_accounts_has_its_line(string old, string now, string fault) =>
        Assert.Contains(fault, new KitBuilder().Change(KitFileNames.Accounts, old, now).Faults());

    [Fact]
    public void All_faults_of_all_files_come_at_once_with_file_line_and_mend()
    {
        var kit = new KitBuilder()
            .Change(KitFileNames.Event, "Europe/Berlin", "Middle/Earth")
            .Change(KitFileNames.Event, "\"weight\": 1", "\"weight\": -1")
            .Change(KitFileNames.Agenda, "13:00,", "soon,")
            .Change(KitFileNames.Accounts, "team01", "TEAM")
            .With(KitFileNames.Quiz, "{\n\n  oops }")
            .With(KitFileNames.Rules, [0x0A, 0xFF, 0x0A]);

        Assert.Equal(
            ["agenda.csv:2 agenda_time", "rules.md:2 kit_encoding", "quiz.json:3 kit_json", "event.json:5 zone_unknown", "event.json:8 weight", "accounts.csv:2 user_name"],
            kit.Faults());
        Assert.All(kit.Read().Faults, f => Assert.StartsWith(f.Field!.Replace(":", ", line "), f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(KitFileNames.Event)]
    [InlineData(KitFileNames.Agenda)]
    public void A_missing_file_is_named(string name) => Assert.Equal([$"{name} kit_file_missing"], new KitBuilder().Without(name).Faults());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"kit\": 1, \"criteria\": [1, null, \"x\", {}], \"limits\": [], \"awards\": {}}")]
    public void A_hopeless_event_file_gives_faults_not_exceptions(string json) =>
        Assert.NotEmpty(new KitBuilder().With(KitFileNames.Event, json).Faults());

    [Fact]
    public void A_deep_file_gives_a_fault() =>
        Assert.Equal(["event.json:1 kit_json"], new KitBuilder().With(KitFileNames.Event, new string('[', 100_000)).Faults());

    [Fact]
    public void Thousands_of_faults_are_cut_and_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 400).Select(i => $"x{i},1,soon,later,Topic,Party,\n"));

        var faults = new KitBuilder().With(KitFileNames.Agenda, "id,day,start,end,topic,type,startsPhase\n" + rows).Read().Faults;

        Assert.Equal(201, faults.Count);
        Assert.Equal("There are 1000 more faults. Mend these first, then try again.", faults[^1].Message);
    }
}
