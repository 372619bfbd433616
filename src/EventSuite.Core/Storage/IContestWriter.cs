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

/// <summary>What an operation may do to the store. Everything takes effect together, or not at all.</summary>
public interface IContestWriter : IContestReader, ICompositionWriter, IAiJudgingWriter, IPluginUploadWriter, IRemoteTokenWriter, IStudioWriter
{
    /// <summary>Adds an event.</summary>
    void AddEvent(ContestEvent contest);

    /// <summary>Replaces an event by a newer state; its revision must be one above the stored.</summary>
    void UpdateEvent(ContestEvent contest);

    /// <summary>Adds an account with its password, hashed.</summary>
    void AddAccount(Account account, string passwordHash);

    /// <summary>Changes display name and email of an account; never its password.</summary>
    void UpdateAccount(Account account);

    /// <summary>Adds or changes a membership (key: event and account).</summary>
    void PutMembership(Guid eventId, Guid accountId, Role role, string? externalId, Guid? teamId);

    /// <summary>Ends a membership.</summary>
    void RemoveMembership(Guid eventId, Guid accountId);

    /// <summary>Adds a team.</summary>
    void AddTeam(Guid teamId, Guid eventId, string name);

    /// <summary>Adds a one-time sign-in link; only its hashes are kept.</summary>
    void AddSignInLink(SignInLink link);

    /// <summary>
    /// Uses up the link of that token hash or code hash: its account, or null when there is none, it is used up or
    /// has ended.
    /// </summary>
    Guid? UseSignInLink(string hash, DateTimeOffset now);

    /// <summary>Ends every link of an account that was not used yet.</summary>
    void EndSignInLinks(Guid accountId, DateTimeOffset now);

    /// <summary>Gives one account its own deadline.</summary>
    void PutDeadlineExtension(Guid eventId, Guid accountId, DateTimeOffset until);

    /// <summary>Keeps a file by its SHA-256; a file that is there already is left alone.</summary>
    void KeepFile(string sha256, byte[] bytes);

    /// <summary>Adds an entry. The slot is unique per event and owner.</summary>
    void AddSubmission(Submission submission);

    /// <summary>Replaces an entry's state (slot null: withdrawn).</summary>
    void UpdateSubmission(Submission submission);

    /// <summary>Fixes the finalists of an event, replacing those before.</summary>
    void SetFinalists(Guid eventId, IEnumerable<Guid> submissionIds);

    /// <summary>Appends a revision of a score.</summary>
    void AppendScore(Guid eventId, Score score);

    /// <summary>Replaces the gate's state of a board.</summary>
    void PutBoard(BoardState board);

    /// <summary>Remembers what was answered to a key.</summary>
    void KeepAnswer(Guid accountId, string key, IdempotentAnswer answer);

    /// <summary>Appends to the audit log, in this operation's transaction.</summary>
    void Audit(AuditFact fact);
}
