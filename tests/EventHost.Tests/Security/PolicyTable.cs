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

    private static readonly string[] Members = [Participant, Judge, Moderator, Organiser, HostOrganiser];

    private static readonly Dictionary<string, string[]> Admitted = new()
    {
        [Policies.Anyone] = [Anonymous, .. Members, OtherOrganiser],
        [Policies.EventVisible] = [Anonymous, .. Members, OtherOrganiser],
        [Policies.SignedIn] = [.. Members, OtherOrganiser],
        [Policies.EventMember] = Members,
        [Policies.EventParticipant] = [Participant],
        [Policies.EventJudge] = [Judge],
        [Policies.EventStaff] = [Moderator, Organiser, HostOrganiser],
        [Policies.EventOrganiser] = [Organiser, HostOrganiser],
        [Policies.HostOrganiser] = [HostOrganiser],
    };

    public static bool Knows(string policy) => Admitted.ContainsKey(policy);

    public static bool Admits(string policy, string role) => Admitted[policy].Contains(role);
}
