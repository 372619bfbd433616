using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Accounts;

/// <summary>Use case: staff give a member a new password.</summary>
public sealed class ResetMemberPassword(IContestStore store, ISignIn signIn)
{
    /// <summary>
    /// The new password, told this once. Only for members whom the caller may stand in for: a moderator cannot reset
    /// an organiser, and nobody but the host's organisers reaches an account that is in other events too.
    /// </summary>
    public async Task<Outcome<string>> ExecuteAsync(string slug, Actor actor, string userName, CancellationToken cancellation = default)
    {
        var target = store.Read<Outcome<Account>>(s =>
        {
            if (EventAccess.Of(s, slug, actor.AccountId) is not { IsStaff: true } caller)
            {
                return EventFaults.NoEvent(slug);
            }

            if (s.FindAccount(userName) is not { } account || s.FindMembership(caller.Contest.Id, account.Id) is not { } member)
            {
                return Fault.NotFound("account_unknown", "There is no such member in this event.");
            }

            var byHost = actor.AccountId is { } id && s.FindAccount(id) is { IsOrganiser: true };
            var outranks = account.IsOrganiser || (member.Role >= Role.Moderator && !caller.IsOrganiser) || s.MembershipsOf(account.Id).Count > 1;
            return outranks && !byHost
                ? Fault.Forbidden("not_yours", "Only the host's organiser can reset this account: it is staff, or belongs to other events too.")
                : account;
        });
        if (!target.Ok)
        {
            return Outcome<string>.Refused(target.Faults);
        }

        var password = await signIn.ResetPasswordAsync(target.Value.Id);
        if (password.Ok)
        {
            await store.WriteAsync<Done>(
                s =>
                {
                    s.Audit(new AuditFact(actor.UserName, "password.reset", slug, userName));
                    return Done.It;
                },
                cancellation);
        }

        return password;
    }
}
