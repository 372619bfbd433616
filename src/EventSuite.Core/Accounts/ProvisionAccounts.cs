using System.Text;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Accounts;

/// <summary>
/// Use case: accounts in bulk. Idempotent by external id; a row with a fault is left out and the others stand; a
/// name that exists gets a membership and keeps its password.
/// </summary>
public sealed class ProvisionAccounts(IContestStore store, ISignIn signIn, IRandomness random, TimeProvider time)
{
    /// <summary>Most rows of one request.</summary>
    public const int MaxRows = 2000;

    // Cards are printed weeks before the event.
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(60);

    /// <summary>Provisions the rows, or only tells what would happen.</summary>
    public async Task<Outcome<IReadOnlyList<ProvisionResult>>> ExecuteAsync(
        string slug, Actor actor, IReadOnlyList<RosterRow> rows, bool dryRun, CancellationToken cancellation = default)
    {
        if (rows.Count is 0 or > MaxRows)
        {
            return Fault.Invalid("rows", $"Send 1 to {MaxRows} rows at a time.");
        }

        var plan = store.Read(s => Plan(s, slug, rows));
        if (!plan.Ok || dryRun)
        {
            return plan.Ok ? plan.Value.Select(p => p.Result).ToList() : Outcome<IReadOnlyList<ProvisionResult>>.Refused(plan.Faults);
        }

        // Hashing is slow on purpose: done outside the writer, and on half the cores, for judges may be scoring.
        var secrets = plan.Value.Select(p => p.NewAccount ? NewSecrets.Draw(random) : null).ToArray();
        var gentle = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2), CancellationToken = cancellation };
        await Parallel.ForAsync(0, secrets.Length, gentle, (i, _) =>
        {
            secrets[i]?.PasswordHash = signIn.HashPassword(secrets[i]!.Password);
            return ValueTask.CompletedTask;
        });
        return await store.WriteAsync(s => Provision(s, slug, actor, rows, secrets), cancellation);
    }

    private static Outcome<List<RowPlan>> Plan(IContestReader s, string slug, IReadOnlyList<RosterRow> rows)
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        var externalIds = new HashSet<string>(StringComparer.Ordinal);
        var userNames = new HashSet<string>(StringComparer.Ordinal);
        var plans = new List<RowPlan>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = Tidy(rows[i]);
            var faults = RosterRules.Check(row);
            if (!externalIds.Add(row.ExternalId))
            {
                faults.Add(Fault.Invalid("external_id_twice", $"The external id '{row.ExternalId}' stands in an earlier row too.", "externalId"));
            }

            if (!userNames.Add(row.UserName))
            {
                faults.Add(Fault.Invalid("user_name_twice", $"The user name '{row.UserName}' stands in an earlier row too.", "userName"));
            }

            plans.Add(RowPlan.For(s, contest, i + 1, row, faults));
        }

        return plans;
    }

    private Outcome<IReadOnlyList<ProvisionResult>> Provision(
        IContestWriter s, string slug, Actor actor, IReadOnlyList<RosterRow> rows, NewSecrets?[] secrets)
    {
        var plan = Plan(s, slug, rows);
        if (!plan.Ok)
        {
            return Outcome<IReadOnlyList<ProvisionResult>>.Refused(plan.Faults);
        }

        var contest = s.FindEvent(slug)!;
        var results = new List<ProvisionResult>(rows.Count);
        foreach (var (row, secret) in plan.Value.Zip(secrets))
        {
            results.Add(row.NewAccount && secret is null
                ? row.Result with { Status = ProvisionStatus.Error, Faults = [Fault.Conflict("changed", "This row changed while it was imported. Import it again.")] }
                : Apply(s, contest, row, secret));
        }

        s.Audit(new AuditFact(actor.UserName, "accounts.provisioned", slug, null, AuditDetail.Of(
            ("created", results.Count(r => r.Status == ProvisionStatus.Created)),
            ("updated", results.Count(r => r.Status == ProvisionStatus.Updated)),
            ("errors", results.Count(r => r.Status == ProvisionStatus.Error)))));
        return results;
    }

    private ProvisionResult Apply(IContestWriter s, ContestEvent contest, RowPlan plan, NewSecrets? secret)
    {
        if (plan.Result.Status is ProvisionStatus.Error or ProvisionStatus.Unchanged)
        {
            return plan.Result;
        }

        var row = plan.Row;
        var account = plan.Account ?? new Account(random.NewId(), row.UserName, row.DisplayName, row.Email, IsOrganiser: false);
        if (plan.NewAccount)
        {
            s.AddAccount(account, secret!.PasswordHash);
            s.AddSignInLink(new SignInLink(Secrets.Hash(secret.Token), Secrets.Hash(secret.Code), account.Id, time.GetUtcNow() + LinkLife));
        }
        else if (plan.OwnsAccount)
        {
            s.UpdateAccount(account with { DisplayName = row.DisplayName, Email = row.Email });
        }

        s.PutMembership(contest.Id, account.Id, RosterRules.ParseRole(row.Role)!.Value, row.ExternalId, Team(s, contest, row.Team));
        return plan.NewAccount
            ? plan.Result with { Password = secret!.Password, SignInToken = secret.Token, SignInCode = secret.Code }
            : plan.Result;
    }

    private Guid? Team(IContestWriter s, ContestEvent contest, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (s.FindTeam(contest.Id, name) is { } known)
        {
            return known;
        }

        var id = random.NewId();
        s.AddTeam(id, contest.Id, name);
        return id;
    }

    private static RosterRow Tidy(RosterRow row) => new(
        row.ExternalId.Trim(),
        row.UserName.Trim(),
        string.IsNullOrWhiteSpace(row.DisplayName) ? row.UserName.Trim() : Normalized(row.DisplayName.Trim()),
        string.IsNullOrWhiteSpace(row.Role) ? nameof(Role.Participant) : row.Role.Trim(),
        string.IsNullOrWhiteSpace(row.Team) ? null : Normalized(row.Team.Trim()),
        string.IsNullOrWhiteSpace(row.Email) ? null : row.Email.Trim());

    private static string Normalized(string text) => UnicodeText.Normalized(text, NormalizationForm.FormC);
}
