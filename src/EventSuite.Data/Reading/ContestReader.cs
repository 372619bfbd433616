using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Publication;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using EventSuite.Data.Accounts;
using EventSuite.Data.Audit;
using EventSuite.Data.Events;
using EventSuite.Data.Idempotency;
using EventSuite.Data.Judging;
using EventSuite.Data.Publication;
using EventSuite.Data.Sqlite;
using EventSuite.Data.Submissions;

namespace EventSuite.Data.Reading;

/// <summary>What can be read on one session: the tables side by side.</summary>
internal partial class ContestReader(SqliteSession db, EventCache cache) : IContestReader
{
    protected EventTable EventTable { get; } = new(db, cache);

    protected AccountTable AccountTable { get; } = new(db);

    protected MembershipTable MembershipTable { get; } = new(db);

    protected SubmissionTable SubmissionTable { get; } = new(db);

    protected ScoreTable ScoreTable { get; } = new(db);

    protected BoardTable BoardTable { get; } = new(db);

    protected AuditTable AuditTable { get; } = new(db);

    protected AnswerTable AnswerTable { get; } = new(db);

    public IReadOnlyList<ContestEvent> Events() => EventTable.All();

    public ContestEvent? FindEvent(string slug) => EventTable.Find(slug);

    public ContestEvent? FindEvent(Guid eventId) => EventTable.Find(eventId);

    public Account? FindAccount(Guid accountId) => AccountTable.Find(accountId);

    public Account? FindAccount(string userName) => AccountTable.Find(userName);

    public Membership? FindMembership(Guid eventId, Guid accountId) => MembershipTable.Find(eventId, accountId);

    public Membership? FindMembershipByExternalId(Guid eventId, string externalId) => MembershipTable.FindByExternalId(eventId, externalId);

    public IReadOnlyList<Membership> Members(Guid eventId) => MembershipTable.Of(eventId);

    public IReadOnlyList<Membership> MembershipsOf(Guid accountId) => MembershipTable.OfAccount(accountId);

    public Guid? FindTeam(Guid eventId, string name) => MembershipTable.FindTeam(eventId, name);

    public IReadOnlyDictionary<Guid, DateTimeOffset> DeadlineExtensions(Guid eventId) => SubmissionTable.Extensions(eventId);

    public Submission? FindSubmission(Guid submissionId) => SubmissionTable.Find(submissionId);

    public IReadOnlyList<Submission> Submissions(Guid eventId) => SubmissionTable.Of(eventId);

    public byte[]? FindFile(string sha256) => SubmissionTable.FindFile(sha256);

    public IReadOnlySet<Guid> Finalists(Guid eventId) => ScoreTable.Finalists(eventId);

    public Score? FindScore(string round, Guid submissionId, Guid judgeId) => ScoreTable.Find(round, submissionId, judgeId);

    public IReadOnlyList<Score> Scores(Guid eventId, string round) => ScoreTable.Of(eventId, round);

    public IReadOnlyList<Score> ScoresOf(Guid eventId, string round, Guid judgeId) => ScoreTable.Of(eventId, round, judgeId);

    public IReadOnlyDictionary<Guid, int> ScoreCounts(Guid eventId, string round) => ScoreTable.Counts(eventId, round);

    public BoardState? FindBoard(Guid eventId, string round, string category) => BoardTable.Find(eventId, round, category);

    public IReadOnlyList<AuditEntry> AuditTail(string? eventSlug, int limit) => AuditTable.Tail(eventSlug, limit);

    public IEnumerable<AuditEntry> AuditLog() => AuditTable.All();

    public IdempotentAnswer? FindAnswer(Guid accountId, string key) => AnswerTable.Find(accountId, key);
}
