using EventSuite.Core.Accounts;
using EventSuite.Core.Console;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Kits;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Tests.Console;

/// <summary>The event of the kit that the repository ships, and views of it as tests need them.</summary>
internal static class SampleEvent
{
    public static readonly DateOnly Day1 = new(2027, 3, 27);

    public static ContestEvent In(Phase phase, ClockMode clock = ClockMode.Agenda) => new(
        Guid.Parse("11111111-1111-4111-8111-111111111111"), "got-talent", phase, Kit.Definition with { Clock = clock }, null, 1);

    public static EventKit Kit { get; } = KitReader.Read(Files(), new KitOverrides(StartDate: Day1), Day1).Require();

    public static Account Account(string userName) => new(new Guid([.. userName.PadRight(16)[..16].Select(c => (byte)c)]), userName, userName.ToUpperInvariant(), null, false);

    public static Membership Member(string userName, Role role) => new(default, Account(userName), role, userName, null, null);

    public static Submission Entry(string owner, string title) => new(
        new Guid([.. title.PadRight(16)[..16].Select(c => (byte)c)]), default, Account(owner).Id, Account(owner).Id, owner, owner, title, 1, "a", "b",
        new MusicFacts(8, 20, 30, "c"), 1, DateTimeOffset.UnixEpoch, null);

    public static ConsoleView View(
        ContestEvent contest, DateTimeOffset now, PhaseFacts? facts = null, IReadOnlyList<Membership>? members = null,
        IReadOnlyList<Submission>? entries = null, IReadOnlyList<JudgeProgress>? progress = null,
        IReadOnlyDictionary<Guid, DateTimeOffset>? extensions = null, int notProvisioned = 0)
    {
        facts ??= new PhaseFacts(now, 30, 5, 50, 0, 0, 0, 0, 0, 0);
        return new ConsoleView(
            contest, facts,
            [.. PhasePlan.Neighbours(contest.Phase).Select(p => new PhaseStep(
                p, PhasePlan.Obstacles(contest, facts, p), contest.Definition.Agenda.FirstOrDefault(i => i.StartsPhase == p)?.StartsAt))],
            members ?? [], entries ?? [], progress ?? [], [], extensions ?? new Dictionary<Guid, DateTimeOffset>(), notProvisioned);
    }

    public static DateTimeOffset At(int day, int hour, int minute = 0) =>
        In(Phase.Draft).Zone.ToInstant(Day1.AddDays(day - 1), new TimeOnly(hour, minute));

    private static KitFiles Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return new KitFiles(Directory.EnumerateFiles(Path.Combine(folder.FullName, "samples", "event-kits", "got-talent"))
            .Where(p => KitFiles.BelongsToKit(Path.GetFileName(p)))
            .Select(p => KeyValuePair.Create(Path.GetFileName(p), File.ReadAllBytes(p))));
    }
}
