using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Tests.Support;
using EventSuite.Core.Time;

namespace EventSuite.Core.Tests.Kits;

/// <summary>Valid definitions with everything that is hard to write down and read back: formulas, quotes, scripts, clock changes.</summary>
internal static class MadeDefinitions
{
    private static readonly string[] Pieces =
        ["=", "+", "-", "@", "'", "''", "\"", ",", ";", " ", "|", "\\", "#", "a", "Zz", "0", "é", "e\u0301", "קצב", "نغم", "借りた", "🎹", "👩\u200D🎤", "=1+1", "＝"];

    // Days around which clocks change in one of the zones, by an hour, by half an hour, at midnight, by a whole day.
    private static readonly (string Zone, string Date)[] Days =
    [
        ("Europe/Berlin", "2027-03-27"), ("Europe/Berlin", "2027-10-30"), ("America/New_York", "2027-11-06"),
        ("Australia/Lord_Howe", "2027-04-03"), ("Australia/Lord_Howe", "2027-10-02"), ("Africa/Cairo", "2027-04-29"),
        ("Africa/Cairo", "2027-10-28"), ("Pacific/Apia", "2011-12-29"), ("Asia/Kathmandu", "2027-01-01"), ("UTC", "2028-02-28"),
    ];

    public static EventDefinition Make(Random random)
    {
        var (zone, date) = random.Pick<(string, string)>(Days);
        var start = DateOnly.Parse(date);
        var criteria = Many(random, 12, i => new Criterion($"c{i}-x", Line(random), random.Coin() ? "" : Lines(random), random.Next(1, 50_000) / 10_000m));
        return new EventDefinition
        {
            Title = Line(random),
            Tagline = random.Coin() ? "" : Line(random),
            Zone = zone,
            StartDate = start,
            Clock = random.PickEnum<ClockMode>(),
            Visibility = random.PickEnum<Visibility>(),
            Code = "code" + random.Next(100),
            Criteria = criteria,
            ScoreTitles = [.. Enumerable.Range(0, 5).Select(_ => Line(random))],
            Rounds = [Round(random, "first"), Round(random, "second")],
            TieBreak = random.Coin() ? ["share"] : ["headToHead", "criterion:" + random.Pick<Criterion>([.. criteria]).Id, "share"],
            Limits = new SubmissionLimits(random.PickEnum<EntryOwnership>(), random.Next(1, 101), random.Next(1_000, 10_000_001), random.Next(10, 1_801)),
            Finalists = random.Next(1, 1_001),
            Awards = [new AwardCategory("main", Line(random), random.Next(1, 101)), new AwardCategory("ai-judge", Line(random))],
            Rules = random.Coin() ? "" : "# Rules\r\n\r\n" + Lines(random),
            JudgesGuide = random.Coin() ? "" : Lines(random) + "\n",
            ParticipantsGuide = random.Coin() ? "" : Lines(random),
            Quiz = random.Coin() ? null : "{\n  \"questions\": []\n}\n",
            Agenda = Agenda(random, EventZone.Get(zone), start),
            Roster = Many(random, 5, i => new RosterRow(
                "=" + i, "user" + i, Line(random), random.PickEnum<Role>().ToString(), random.Coin() ? null : Line(random), random.Coin() ? null : "-a@example.org")),
        };
    }

    private static List<AgendaItem> Agenda(Random random, EventZone zone, DateOnly start)
    {
        var phases = new Queue<Phase>([Phase.Open, Phase.Closed, Phase.Qualifiers, Phase.Finals, Phase.Ceremony, Phase.Published]);
        var at = zone.ToInstant(start, default) - TimeSpan.FromDays(random.Next(3));
        return [.. Enumerable.Range(0, random.Next(20)).Select(i =>
        {
            at += TimeSpan.FromMinutes(random.Next(1, 60)) * random.Pick(1, 5, 15) + TimeSpan.FromTicks(random.Pick(0, 0, 0, random.Next(1, 99_999_999)));
            var end = at + random.Pick(TimeSpan.Zero, TimeSpan.FromMinutes(random.Next(300)), TimeSpan.FromHours(random.Next(100)));
            Phase? phase = random.Next(3) == 0 && phases.TryDequeue(out var next) ? next : null;
            return new AgendaItem("row-" + i, at, end, Line(random), random.PickEnum<AgendaItemType>(), random.Coin() ? "" : Lines(random), phase, random.Coin() ? "" : Line(random), random.Coin());
        })];
    }

    private static Round Round(Random random, string id) =>
        new(id, Line(random), random.PickEnum<StandingsPolicy>(), random.Next(1, 1_001), random.PickEnum<BoardMode>());

    private static List<T> Many<T>(Random random, int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(make)];

    private static string Line(Random random) => random.Text(8, Pieces);

    private static string Lines(Random random) => random.Text(12, [.. Pieces, "\n", "\t"]);
}
