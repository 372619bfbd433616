using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Kits;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using EventSuite.Data;

namespace EventSuite.Core.Tests.Support;

/// <summary>The small event on a real store of its own, with a clock that stands; entries open when it begins.</summary>
internal sealed class ContestWorld : IAsyncDisposable
{
    public const string Slug = "small";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "eventsuite-core-" + Path.GetRandomFileName());
    private readonly SeededRandomness _random = new(7);

    private ContestWorld() => Store = new ContestStore(_folder, Time, _random);

    public ManualTime Time { get; } = new(SmallEvent.Opens);

    public RecordedChanges Changes { get; } = new();

    public FakeInspector Inspector { get; } = new();

    public ContestStore Store { get; }

    public Actor Organiser { get; } = new(null, "organiser");

    public ContestEvent Event => Read(s => s.FindEvent(Slug)!);

    public SubmitComposition Submit => new(Store, Inspector, Changes, _random, Time);

    public WithdrawSubmission Withdraw => new(Store, Changes, Time);

    public DisqualifySubmission Disqualify => new(Store, Changes);

    public RecordScore Score => new(Store, Changes, Time);

    public MovePhase Move => new(Store, Changes, Time);

    public ShiftAgenda Shift => new(Store, Changes, Time);

    public ExtendDeadline Extend => new(Store, Changes, Time);

    public CreateEvent Create => new(Store, Changes, _random);

    public EditEvent Edit => new(Store, Changes);

    /// <param name="change">What is other than in the small event.</param>
    public static async Task<ContestWorld> OpenAsync(Func<EventDefinition, EventDefinition>? change = null)
    {
        var world = new ContestWorld();
        await world.Store.MigrateAsync();
        var definition = SmallEvent.Make().Definition;
        (await world.Create.ExecuteAsync(new EventKit(Slug, change?.Invoke(definition) ?? definition, []), world.Organiser)).Require();
        await world.InPhaseAsync(Phase.Open);
        return world;
    }

    public T Read<T>(Func<IContestReader, T> query) => Store.Read(query);

    /// <summary>Puts the event into a phase without asking any guard.</summary>
    public Task InPhaseAsync(Phase phase) => ChangeAsync(e => e with { Phase = phase });

    public async Task ChangeAsync(Func<ContestEvent, ContestEvent> change) =>
        (await Store.WriteAsync<Done>(s =>
        {
            var contest = s.FindEvent(Slug)!;
            s.UpdateEvent(change(contest) with { Revision = contest.Revision + 1 });
            return Done.It;
        })).Require();

    public async Task<Actor> AddAsync(string userName, Role role = Role.Participant, string? team = null)
    {
        var account = new Account(_random.NewId(), userName, "The " + userName, null, IsOrganiser: false);
        (await Store.WriteAsync<Done>(s =>
        {
            var contest = s.FindEvent(Slug)!;
            Guid? teamId = team is null ? null : s.FindTeam(contest.Id, team) ?? _random.NewId();
            if (teamId is { } id && s.FindTeam(contest.Id, team!) is null)
            {
                s.AddTeam(id, contest.Id, team!);
            }

            s.AddAccount(account, "hash");
            s.PutMembership(contest.Id, account.Id, role, null, teamId);
            return Done.It;
        })).Require();
        return new Actor(account.Id, userName);
    }

    /// <summary>Hands in an entry.</summary>
    public Task<Outcome<SubmissionReceipt>> SubmitAsync(Actor actor, string title, Guid? replaces = null, string? key = null, byte mark = 0) =>
        Submit.ExecuteAsync(Slug, actor, new SubmissionRequest(FakeInspector.File(mark: mark), title, null, null, key), replaces);

    /// <summary>Scores an entry with the same value for both criteria.</summary>
    public Task<Outcome<ScoreReceipt>> ScoreAsync(Actor judge, Guid entry, int value, string round = "first", string? key = null, string? comment = null) =>
        Score.ExecuteAsync(Slug, round, entry, judge, new ScoreRequest(new Dictionary<string, int> { ["idea"] = value, ["craft"] = value }, comment, key));

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
