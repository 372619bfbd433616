using EventSuite.Core.Accounts;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Audit;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Publication;
using EventSuite.Core.RemotePlugins;
using EventSuite.Core.Studio;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Storage;

/// <summary>What can be asked of the store. Lists are complete unless a limit is named.</summary>
public interface IContestReader : ICompositionReader, IAiJudgingReader, IPluginUploadReader, IRemoteTokenReader, IStudioReader
{
    /// <summary>All events, ordered by start date, then slug.</summary>
    IReadOnlyList<ContestEvent> Events();

    /// <summary>The event of that slug.</summary>
    ContestEvent? FindEvent(string slug);

    /// <summary>The event of that key.</summary>
    ContestEvent? FindEvent(Guid eventId);

    /// <summary>The account of that key.</summary>
    Account? FindAccount(Guid accountId);

    /// <summary>The account of that user name.</summary>
    Account? FindAccount(string userName);

    /// <summary>An account's part in an event.</summary>
    Membership? FindMembership(Guid eventId, Guid accountId);

    /// <summary>The member with that key of the organiser's own.</summary>
    Membership? FindMembershipByExternalId(Guid eventId, string externalId);

    /// <summary>All members of an event, by role, then user name.</summary>
    IReadOnlyList<Membership> Members(Guid eventId);

    /// <summary>All memberships of an account.</summary>
    IReadOnlyList<Membership> MembershipsOf(Guid accountId);

    /// <summary>The team of that name in an event.</summary>
    Guid? FindTeam(Guid eventId, string name);

    /// <summary>Personal deadlines in an event: account → until (UTC).</summary>
    IReadOnlyDictionary<Guid, DateTimeOffset> DeadlineExtensions(Guid eventId);

    /// <summary>An entry, also when withdrawn or disqualified.</summary>
    Submission? FindSubmission(Guid submissionId);

    /// <summary>The entries of an event that hold a slot (disqualified ones too), by submission time.</summary>
    IReadOnlyList<Submission> Submissions(Guid eventId);

    /// <summary>The file of that SHA-256 (lower-case hex).</summary>
    byte[]? FindFile(string sha256);

    /// <summary>The finalists, fixed when the finals began; empty before.</summary>
    IReadOnlySet<Guid> Finalists(Guid eventId);

    /// <summary>The latest revision of one score.</summary>
    Score? FindScore(string round, Guid submissionId, Guid judgeId);

    /// <summary>The latest revision of every score of a round.</summary>
    IReadOnlyList<Score> Scores(Guid eventId, string round);

    /// <summary>The latest revision of one judge's scores of a round.</summary>
    IReadOnlyList<Score> ScoresOf(Guid eventId, string round, Guid judgeId);

    /// <summary>How many scores of a round each judge has given.</summary>
    IReadOnlyDictionary<Guid, int> ScoreCounts(Guid eventId, string round);

    /// <summary>The gate's state of a board, or null while it is as the event's definition starts it.</summary>
    BoardState? FindBoard(Guid eventId, string round, string category);

    /// <summary>The newest audit lines, newest first; of one event when a slug is given.</summary>
    IReadOnlyList<AuditEntry> AuditTail(string? eventSlug, int limit);

    /// <summary>The whole audit log, oldest first, streamed.</summary>
    IEnumerable<AuditEntry> AuditLog();

    /// <summary>What was answered to a key before.</summary>
    IdempotentAnswer? FindAnswer(Guid accountId, string key);
}
