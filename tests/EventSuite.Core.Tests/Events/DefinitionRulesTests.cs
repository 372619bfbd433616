using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Events;

/// <summary>What a kit's reader cannot let through, because it comes from elsewhere. The rest is tested with kits.</summary>
public sealed class DefinitionRulesTests
{
    private static readonly EventDefinition Good = SmallEvent.Make().Definition;

    public static TheoryData<string, EventDefinition> Faulty => new()
    {
        { "title text_length", Good with { Title = new string('x', 81) } },
        { "tagline text_characters", Good with { Tagline = "two\nlines" } },
        { "clock choice", Good with { Clock = (ClockMode)9 } },
        { "code text_length", Good with { Visibility = Visibility.Code } },
        { "code text_characters", Good with { Code = "abc\u200F" } },
        { "criteria criteria_count", Good with { Criteria = [], TieBreak = ["share"] } },
        { "criteria[12].id id", Good with { Criteria = [.. Enumerable.Range(0, 12).Select(i => new Criterion("c" + i, "C", "")), new Criterion("1", "C", "")], TieBreak = ["share"] } },
        { "criteria[0].weight weight", Good with { Criteria = [new Criterion("idea", "Idea", "", 0.00001m)] } },
        { "criteria[0].help text_length", Good with { Criteria = [new Criterion("idea", "Idea", new string('x', 501))] } },
        { "scoreTitles[2] text_length", Good with { ScoreTitles = ["a", "b", "", "d", "e"] } },
        { "rounds[1].id id_twice", Good with { Rounds = [new Round("first", "A"), new Round("first", "B")] } },
        { "tieBreak[1] tie_rule_twice", Good with { TieBreak = ["share", "share"] } },
        { "tieBreak tie_share", Good with { TieBreak = ["share", "headToHead"] } },
        { "limits.maxBytes range", Good with { Limits = Good.Limits with { MaxBytes = 999 } } },
        { "limits.maxSeconds range", Good with { Limits = Good.Limits with { MaxSeconds = 1801 } } },
        { "finalists range", Good with { Finalists = 0 } },
        { "awards[0].places range", Good with { Awards = [new AwardCategory("main", "Main", 0)] } },
        { "rules text_length", Good with { Rules = new string('x', 100_001) } },
        { "rules text_characters", Good with { Rules = "a\0b" } },
        { "judgesGuide text_characters", Good with { JudgesGuide = "half \uD83D" } },
        { "quiz quiz", Good with { Quiz = "{" } },
        { "agenda agenda_count", Good with { Agenda = [.. Enumerable.Range(0, 501).Select(i => Row("r" + i))] } },
        { "agenda[0].endsAt agenda_end", Good with { Agenda = [Row("r") with { EndsAt = SmallEvent.Opens.AddTicks(-1) }] } },
        { "agenda[0].endsAt agenda_long", Good with { Agenda = [Row("r") with { EndsAt = SmallEvent.Opens.AddDays(8) }] } },
        { "agenda[0].startsAt agenda_day", Good with { Agenda = [Row("r") with { StartsAt = DateTimeOffset.MinValue, EndsAt = DateTimeOffset.MinValue }] } },
        { "agenda[0].startsAt agenda_day", Good with { Agenda = [Row("r") with { StartsAt = DateTimeOffset.MaxValue, EndsAt = DateTimeOffset.MaxValue }] } },
        { "agenda[1].startsPhase agenda_phase_order", Good with { Agenda = [Row("a") with { StartsPhase = Phase.Open }, Row("b") with { StartsPhase = Phase.Closed }] } },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Each_rule_names_its_field(string expected, EventDefinition definition) =>
        Assert.Contains(expected, DefinitionRules.Check(definition).Select(f => $"{f.Field} {f.Code}"));

    [Fact]
    public void A_good_definition_has_no_fault() => Assert.Empty(DefinitionRules.Check(Good));

    [Fact]
    public void Scripts_emoji_and_joiners_are_no_fault() =>
        Assert.Empty(DefinitionRules.Check(Good with { Title = "نغم\u200Cها קצב 👩\u200D🎤 🏴\U000E0067\U000E007F", Rules = "\u200Fنغم" }));

    private static AgendaItem Row(string id) => new(id, SmallEvent.Opens, SmallEvent.Closes, "Topic", AgendaItemType.Lab);
}
