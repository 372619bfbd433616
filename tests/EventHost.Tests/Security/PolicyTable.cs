using Leaderboard.Web.Hosting;

namespace EventHost.Tests.Security;

/// <summary>Who passes each policy at a public event: written down here once more, so that a policy that changes is seen.</summary>
internal static class PolicyTable
{
    public const string Anonymous = "anonymous";
    public const string Participant = "participant";
    public const string Judge = "judge";
    public const string Moderator = "moderator";
    public const string Organiser = "organiser of this event";
    public const string OtherOrganiser = "organiser of another event";
    public const string HostOrganiser = "organiser of the host";

    /// <summary>No account: it comes with its team's plugin token.</summary>
    public const string Laptop = "a team's laptop";

    private static readonly string[] Members = [Participant, Judge, Moderator, Organiser, HostOrganiser];

    private static readonly Dictionary<string, string[]> Admitted = new()
    {
        [Policies.Anyone] = [Anonymous, Laptop, .. Members, OtherOrganiser],
        [Policies.EventVisible] = [Anonymous, Laptop, .. Members, OtherOrganiser],
        [Policies.SignedIn] = [.. Members, OtherOrganiser],
        [Policies.EventMember] = Members,
        [Policies.EventParticipant] = [Participant],
        [Policies.EventJudge] = [Judge],
        [Policies.EventStaff] = [Moderator, Organiser, HostOrganiser],
        [Policies.EventOrganiser] = [Organiser, HostOrganiser],
        [Policies.HostOrganiser] = [HostOrganiser],
        [Policies.TeamToken] = [Laptop],
    };

    public static bool Knows(string policy) => Admitted.ContainsKey(policy);

    /// <summary>Whether a caller who does not pass is not even known where this policy stands, and is asked to sign in.</summary>
    public static bool IsUnknown(string policy, string role) => role is Anonymous or Laptop || policy == Policies.TeamToken;

    public static bool Admits(string policy, string role) => Admitted[policy].Contains(role);
}
