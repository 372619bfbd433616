using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Publication;
using EventSuite.Core.Randomness;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using EventSuite.Data.Accounts;
using EventSuite.Data.Audit;
using EventSuite.Data.Events;
using EventSuite.Data.Reading;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Writing;

/// <summary>What an operation can do, on the writer's session.</summary>
internal sealed partial class ContestWriter(SqliteSession db, EventCache cache, TimeProvider time, IRandomness random)
    : ContestReader(db, cache), IContestWriter
{
    private readonly SignInLinkTable _signInLinks = new(db);

    /// <summary>The end of the audit chain, kept in memory; set back when a savepoint or a batch is undone.</summary>
    public AuditTip Tip { get; set; }

    /// <summary>Takes up the chain where it ends on disk.</summary>
    public void LoadTip() => Tip = AuditTable.Tip();

    /// <summary>The batch has ended, by commit or rollback.</summary>
    public void Settle() => EventTable.Settle();

    public void AddEvent(ContestEvent contest) => EventTable.Add(contest);

    public void UpdateEvent(ContestEvent contest) => EventTable.Update(contest);

    public void AddAccount(Account account, string passwordHash) => AccountTable.Add(account, passwordHash, random);

    public void UpdateAccount(Account account) => AccountTable.Update(account, random);

    public void PutMembership(Guid eventId, Guid accountId, Role role, string? externalId, Guid? teamId) =>
        MembershipTable.Put(eventId, accountId, role, externalId, teamId);

    public void RemoveMembership(Guid eventId, Guid accountId) => MembershipTable.Remove(eventId, accountId);

    public void AddTeam(Guid teamId, Guid eventId, string name) => MembershipTable.AddTeam(teamId, eventId, name);

    public void AddSignInLink(SignInLink link) => _signInLinks.Add(link);

    public Guid? UseSignInLink(string hash, DateTimeOffset now) => _signInLinks.Use(hash, now);

    public void EndSignInLinks(Guid accountId, DateTimeOffset now) => _signInLinks.End(accountId, now);

    public void PutDeadlineExtension(Guid eventId, Guid accountId, DateTimeOffset until) =>
        SubmissionTable.PutExtension(eventId, accountId, until);

    public void KeepFile(string sha256, byte[] bytes) => SubmissionTable.KeepFile(sha256, bytes);

    public void AddSubmission(Submission submission) => SubmissionTable.Add(submission);

    public void UpdateSubmission(Submission submission) => SubmissionTable.Update(submission);

    public void SetFinalists(Guid eventId, IEnumerable<Guid> submissionIds) => ScoreTable.SetFinalists(eventId, submissionIds);

    public void AppendScore(Guid eventId, Score score) => ScoreTable.Append(eventId, score);

    public void PutBoard(BoardState board) => BoardTable.Put(board);

    public void KeepAnswer(Guid accountId, string key, IdempotentAnswer answer) =>
        AnswerTable.Keep(accountId, key, answer, time.GetUtcNow());

    public void Audit(AuditFact fact)
    {
        var entry = Tip.Next(time.GetUtcNow(), fact);
        AuditTable.Append(entry);
        Tip = new AuditTip(entry.Sequence, entry.Hash);
    }
}
