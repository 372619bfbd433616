using EventSuite.Core.Events;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Accounts;

/// <summary>What a viewer is in an event: the one place where roles are told.</summary>
/// <param name="Contest">The event.</param>
/// <param name="Member">The viewer's membership; null: none.</param>
/// <param name="IsOrganiser">Runs the event: its organiser, or an organiser of the whole host.</param>
public sealed record EventAccess(ContestEvent Contest, Membership? Member, bool IsOrganiser)
{
    /// <summary>Organiser or moderator.</summary>
    public bool IsStaff => IsOrganiser || Member?.Role == Role.Moderator;

    /// <summary>May score.</summary>
    public bool IsJudge => Member?.Role == Role.Judge;

    /// <summary>May submit.</summary>
    public bool IsParticipant => Member?.Role == Role.Participant;

    /// <summary>Whether the public pages are for this viewer.</summary>
    /// <param name="code">The event's code as the viewer gave it; null: none given.</param>
    public bool MaySee(string? code) => IsStaff || Member is not null || Contest.Definition.Visibility switch
    {
        Visibility.Public => true,
        Visibility.Code => code is not null && code == Contest.Definition.Code,
        _ => false,
    };

    /// <summary>Whether the event stands in this viewer's list: one in preparation is its members' business.</summary>
    public bool IsListed => MaySee(null) && (Contest.Phase != Phase.Draft || IsStaff || Member is not null);

    /// <summary>The viewer in that event, or null when there is no such event.</summary>
    /// <param name="store">Where to look.</param>
    /// <param name="slug">The event.</param>
    /// <param name="accountId">The viewer; null: the audience.</param>
    public static EventAccess? Of(IContestReader store, string slug, Guid? accountId)
    {
        if (store.FindEvent(slug) is not { } contest)
        {
            return null;
        }

        var member = accountId is { } id ? store.FindMembership(contest.Id, id) : null;
        var organises = member?.Role == Role.Organiser || (accountId is { } a && store.FindAccount(a) is { IsOrganiser: true });
        return new EventAccess(contest, member, organises);
    }
}
