namespace Leaderboard.Web.Hosting;

/// <summary>Names of the policies that pages and endpoints carry. The host says what each means.</summary>
public static class Policies
{
    /// <summary>Everybody, also without an account.</summary>
    public const string Anyone = nameof(Anyone);

    /// <summary>Any signed-in account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Organisers of the whole host.</summary>
    public const string HostOrganiser = nameof(HostOrganiser);

    /// <summary>Whoever may see the event of the route's <c>slug</c>: by its visibility, code or membership.</summary>
    public const string EventVisible = nameof(EventVisible);

    /// <summary>Any member of the event of the route's <c>slug</c>, and its organisers.</summary>
    public const string EventMember = nameof(EventMember);

    /// <summary>Organisers of the event of the route's <c>slug</c>.</summary>
    public const string EventOrganiser = nameof(EventOrganiser);

    /// <summary>Organisers and moderators of the event of the route's <c>slug</c>.</summary>
    public const string EventStaff = nameof(EventStaff);

    /// <summary>Participants of the event of the route's <c>slug</c>.</summary>
    public const string EventParticipant = nameof(EventParticipant);

    /// <summary>Judges of the event of the route's <c>slug</c>.</summary>
    public const string EventJudge = nameof(EventJudge);

    /// <summary>A team's laptop, by its plugin token; no account.</summary>
    public const string TeamToken = nameof(TeamToken);
}
