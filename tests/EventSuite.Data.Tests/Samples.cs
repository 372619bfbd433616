using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Submissions;

namespace EventSuite.Data.Tests;

/// <summary>Values with something in every field.</summary>
internal static class Samples
{
    public static ContestEvent Event(Guid id, string slug) =>
        new(id, slug, Phase.Qualifiers, Definition(), StoreFixture.Noon.AddHours(3), 1);

    public static EventDefinition Definition() => new()
    {
        Title = "Spring – “Ünïcode” 🎵",
        Tagline = "Two days",
        Zone = "Europe/Berlin",
        StartDate = new DateOnly(2027, 3, 27),
        Clock = ClockMode.Manual,
        Visibility = Visibility.Code,
        Code = "open",
        Criteria = [new Criterion("originality", "Originality", "Is it new?", 1.5m)],
        ScoreTitles = ["Weak", "Fair", "Good", "Fine", "Grand"],
        Rounds = [new Round("qualifiers", "Qualifiers"), new Round("finals", "Finals", StandingsPolicy.JudgeAdjusted, 3, BoardMode.Live)],
        TieBreak = ["headToHead", "share"],
        Limits = new SubmissionLimits(EntryOwnership.Team, 2, 5000, 60),
        Finalists = 7,
        Awards = [new AwardCategory("main", "Main", 5)],
        Rules = "# Rules",
        Quiz = "{}",
        Agenda = [new AgendaItem("a1", StoreFixture.Noon, StoreFixture.Noon.AddHours(1), "Opening", AgendaItemType.Game, "Hello", Phase.Open, "Hall")],
    };

    public static Submission Submission(Guid id, Guid eventId, Account account, string title, int? slot) =>
        new(
            id, eventId, account.Id, account.Id, account.UserName, account.DisplayName, title, slot, new string('a', 64),
            new string('b', 64), new MusicFacts(16, 31.25, 200, new string('c', 64)), 5, StoreFixture.Noon, null);
}
