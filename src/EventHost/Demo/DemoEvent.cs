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
    PublishStandings gate, ISignIn signIn, IRandomness random, HostSettings settings, TimeProvider time)
{
    private const string OpenSuffix = "-open-stage";
    private const int Seed = 2027;

    // How much the judges have scored already, so that the board is not empty.
    private const double ScoredShare = 0.35;

    private string PasswordFile => Path.Combine(settings.DataPath, "demo-sign-in.txt");

    /// <summary>The demo's sign-ins; null when this store has no demo.</summary>
    /// <param name="organiserPassword">Not null when the store was empty until now.</param>
    /// <param name="cancellation">Stops in between.</param>
    public async Task<DemoSignIns?> EnsureAsync(string? organiserPassword, CancellationToken cancellation)
    {
        if (organiserPassword is null || store.Read(s => s.Events()).Count > 0)
        {
            return File.Exists(PasswordFile) ? Parse(await File.ReadAllTextAsync(PasswordFile, cancellation)) : null;
        }

        var password = random.NewPassword();
        // The judged event is in its second day; the open one is open until its agenda's deadline, tomorrow.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var judged = await CreateAsync(new KitOverrides(null, null, today.AddDays(-1), ClockMode.Manual), password, cancellation);
        var open = await CreateAsync(
            new KitOverrides(judged.Slug + OpenSuffix, judged.Definition.Title + ": open stage", today.AddDays(1), ClockMode.Manual), password, cancellation);
        await MoveAsync(judged, Phase.Open, cancellation);
        await SubmitAllAsync(judged, cancellation);
        await JudgeSomeAsync(judged, cancellation);
        await MoveAsync(open, Phase.Open, cancellation);
        (await deadline.ExecuteAsync(open.Slug, Actor.Host, open.PlannedDeadline!.Value, null, cancellation)).Require();
        var signIns = new DemoSignIns(judged.Slug, open.Slug, password, settings.OrganiserPassword is null ? organiserPassword : null);
        await KeepAsync(signIns, cancellation);
        return signIns;
    }

    private async Task<ContestEvent> CreateAsync(KitOverrides overrides, string password, CancellationToken cancellation)
    {
        var contest = (await create.ExecuteAsync(DemoKit.Read(overrides), Actor.Host, false, cancellation)).Require();
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

    private async Task MoveAsync(ContestEvent contest, Phase phase, CancellationToken cancellation) =>
        (await move.ExecuteAsync(contest.Slug, Actor.Host, phase, force: true, cancellation)).Require();

    private async Task SubmitAllAsync(ContestEvent contest, CancellationToken cancellation)
    {
        foreach (var (entry, file) in DemoKit.Entries())
        {
            var account = store.Read(s => s.FindAccount(entry.UserName))!;
            (await submit.ExecuteAsync(
                contest.Slug, new Actor(account.Id, account.UserName), new SubmissionRequest(file, entry.Title, null, entry.FromBar), null, cancellation)).Require();
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
                    taste.Score(contest.Definition, judge.Account.UserName, entry.Title), cancellation)).Require();
            }
        }

        (await gate.SetModeAsync(contest.Slug, Actor.Host, round, AwardCategory.Main, BoardMode.Live, cancellation)).Require();
    }

    private async Task KeepAsync(DemoSignIns signIns, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(PasswordFile, $"{signIns.Slug}\n{signIns.OpenSlug}\n{signIns.Password}\n{signIns.OrganiserPassword}\n", cancellation);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static DemoSignIns? Parse(string text) => text.Split('\n') is [var slug, var open, var password, var organiser, ..]
        ? new DemoSignIns(slug, open, password, organiser.Length > 0 ? organiser : null)
        : null;
}
