using EventHost.Configuration;
using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Kits;
using EventSuite.Core.Publication;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventHost.Demo;

/// <summary>
/// Sets up the demo in an empty store, through the same use cases that people use: one event in its qualifiers with an
/// open board, and the same kit once more, open for entries.
/// </summary>
internal sealed class DemoEvent(
    IContestStore store, CreateEvent create, MovePhase move, ExtendDeadline deadline, SubmitComposition submit, RecordScore record,
    PublishStandings gate, ISignIn signIn, IRandomness random, HostSettings settings, DemoSignInFile file, TimeProvider time)
{
    private const string OpenSuffix = "-open-stage";
    private const int Seed = 2027;

    // How much the judges have scored already, so that the board is not empty.
    private const double ScoredShare = 0.35;

    /// <summary>The demo's sign-ins; null when this store has no demo. One that was begun and not finished is finished.</summary>
    /// <param name="organiserPassword">Not null when the store was empty until now.</param>
    /// <param name="cancellation">Stops in between.</param>
    public async Task<DemoSignIns?> EnsureAsync(string? organiserPassword, CancellationToken cancellation)
    {
        if (file.FindUnfinished() is { } begun)
        {
            return await SetUpAsync(begun, cancellation);
        }

        if (organiserPassword is null || store.Read(s => s.Events()).Count > 0)
        {
            return file.Find();
        }

        var slug = DemoKit.Read(Judged).Slug;
        var signIns = new DemoSignIns(slug, slug + OpenSuffix, random.NewPassword(), settings.OrganiserPassword is null ? organiserPassword : null);
        await file.BeginAsync(signIns, cancellation);
        return await SetUpAsync(signIns, cancellation);
    }

    // The judged event is in its second day; the open one is open until its agenda's deadline, tomorrow.
    private KitOverrides Judged => new(null, null, Today.AddDays(-1), ClockMode.Manual);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    // The host may be killed after any step: each is done only as far as it is not done yet.
    private async Task<DemoSignIns> SetUpAsync(DemoSignIns signIns, CancellationToken cancellation)
    {
        var judged = await CreateAsync(Judged, signIns.Password, cancellation);
        var open = await CreateAsync(
            new KitOverrides(signIns.OpenSlug, judged.Definition.Title + ": open stage", Today.AddDays(1), ClockMode.Manual), signIns.Password, cancellation);
        await MoveAsync(judged, Phase.Open, cancellation);
        await SubmitAllAsync(judged, cancellation);
        await JudgeSomeAsync(judged, cancellation);
        await MoveAsync(open, Phase.Open, cancellation);
        // A demo that is finished days after it was begun is past its agenda.
        var until = open.PlannedDeadline is { } planned && planned > time.GetUtcNow() ? planned : time.GetUtcNow() + TimeSpan.FromHours(4);
        (await deadline.ExecuteAsync(open.Slug, Actor.Host, until, null, cancellation)).Require();
        file.Finish();
        return signIns;
    }

    private async Task<ContestEvent> CreateAsync(KitOverrides overrides, string password, CancellationToken cancellation)
    {
        var kit = DemoKit.Read(overrides);
        var contest = store.Read(s => s.FindEvent(kit.Slug)) ?? (await create.ExecuteAsync(kit, Actor.Host, false, cancellation)).Require();
        await AddAccountsAsync(contest, password, cancellation);
        return contest;
    }

    // The demo's accounts share one password, unlike those that an organiser provisions.
    private async Task AddAccountsAsync(ContestEvent contest, string password, CancellationToken cancellation)
    {
        var hash = signIn.HashPassword(password);
        (await store.WriteAsync<Done>(
            s =>
            {
                foreach (var row in contest.Definition.Roster)
                {
                    var account = s.FindAccount(row.UserName);
                    if (account is null)
                    {
                        account = new Account(random.NewId(), row.UserName, row.DisplayName, row.Email, IsOrganiser: false);
                        s.AddAccount(account, hash);
                    }

                    Guid? team = null;
                    if (!string.IsNullOrEmpty(row.Team))
                    {
                        team = s.FindTeam(contest.Id, row.Team);
                        if (team is null)
                        {
                            team = random.NewId();
                            s.AddTeam(team.Value, contest.Id, row.Team);
                        }
                    }

                    s.PutMembership(contest.Id, account.Id, RosterRules.ParseRole(row.Role)!.Value, row.ExternalId, team);
                }

                s.Audit(new AuditFact(Actor.Host.UserName, "accounts.provisioned", contest.Slug, "demo"));
                return Done.It;
            },
            cancellation)).Require();
    }

    private async Task MoveAsync(ContestEvent contest, Phase phase, CancellationToken cancellation)
    {
        if (store.Read(s => s.FindEvent(contest.Id))!.Phase < phase)
        {
            (await move.ExecuteAsync(contest.Slug, Actor.Host, phase, force: true, cancellation)).Require();
        }
    }

    private async Task SubmitAllAsync(ContestEvent contest, CancellationToken cancellation)
    {
        foreach (var (entry, music) in DemoKit.Entries())
        {
            var account = store.Read(s => s.FindAccount(entry.UserName))!;
            (await submit.ExecuteAsync(
                contest.Slug, new Actor(account.Id, account.UserName), new SubmissionRequest(music, entry.Title, null, entry.FromBar, $"demo-{entry.Title}"), null, cancellation)).Require();
        }
    }

    private async Task JudgeSomeAsync(ContestEvent contest, CancellationToken cancellation)
    {
        await MoveAsync(contest, Phase.Closed, cancellation);
        await MoveAsync(contest, Phase.Qualifiers, cancellation);
        var round = contest.Definition.Rounds[0].Id;
        var taste = new DemoTaste(Seed);
        var judges = store.Read(s => s.Members(contest.Id)).Where(m => m.Role == Role.Judge).ToList();
        var entries = store.Read(s => s.Submissions(contest.Id));
        foreach (var judge in judges)
        {
            var order = JudgeOrder.Arrange(entries, e => e.Id, judge.Account.Id, round);
            foreach (var entry in order.Take((int)(order.Count * ScoredShare)))
            {
                (await record.ExecuteAsync(
                    contest.Slug, round, entry.Id, new Actor(judge.Account.Id, judge.Account.UserName),
                    taste.Score(contest.Definition, judge.Account.UserName, entry.Title) with { IdempotencyKey = $"demo-{entry.Id}" }, cancellation)).Require();
            }
        }

        (await gate.SetModeAsync(contest.Slug, Actor.Host, round, AwardCategory.Main, BoardMode.Live, cancellation)).Require();
    }
}
