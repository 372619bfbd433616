using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests;

/// <summary>A real store in a folder of its own, which goes away with it.</summary>
internal sealed class StoreFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2027, 3, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly SeededRandomness _random = new(7);

    private StoreFixture(string directory)
    {
        Folder = directory;
        Store = new ContestStore(directory, StoppedClock.It, _random);
    }

    public string Folder { get; }

    public ContestStore Store { get; private set; }

    public static async Task<StoreFixture> OpenAsync()
    {
        var fixture = new StoreFixture(Path.Combine(Path.GetTempPath(), "eventsuite-" + Path.GetRandomFileName()));
        await fixture.Store.MigrateAsync();
        return fixture;
    }

    /// <summary>A key that no other call has given.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.Fill(bytes);
        return new Guid(bytes);
    }

    /// <summary>Writes, and throws on a refusal.</summary>
    public async Task WriteAsync(Action<IContestWriter> operation) =>
        (await Store.WriteAsync<Done>(w =>
        {
            operation(w);
            return Done.It;
        })).Require();

    public T Read<T>(Func<IContestReader, T> query) => Store.Read(query);

    /// <summary>Closes the store and opens it again: what is read then was on disk.</summary>
    public async Task ReopenAsync()
    {
        Store.Dispose();
        Store = new ContestStore(Folder, StoppedClock.It, _random);
        await Store.MigrateAsync();
    }

    /// <summary>A connection beside the store's own.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Store.DatabasePath};Pooling=False");
        connection.Open();
        return connection;
    }

    public long Count(string table)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return (long)command.ExecuteScalar()!;
    }

    public async Task<ContestEvent> AddEventAsync(string slug = "spring-2027")
    {
        var contest = Samples.Event(NewId(), slug);
        await WriteAsync(w => w.AddEvent(contest));
        return contest;
    }

    public async Task<Account> AddMemberAsync(Guid eventId, string userName, Role role, Guid? teamId = null)
    {
        var account = new Account(NewId(), userName, $"The {userName}", null, false);
        await WriteAsync(w =>
        {
            w.AddAccount(account, "hash");
            w.PutMembership(eventId, account.Id, role, "x-" + userName, teamId);
        });
        return account;
    }

    public async Task<Submission> AddSubmissionAsync(Guid eventId, Account account, string title = "Dawn", int slot = 1)
    {
        var submission = Samples.Submission(NewId(), eventId, account, title, slot);
        await WriteAsync(w =>
        {
            w.KeepFile(submission.Sha256, [1, 2, 3]);
            w.KeepFile(submission.StrippedSha256, [1]);
            w.AddSubmission(submission);
        });
        return submission;
    }

    /// <summary>An event with one entry and one judge.</summary>
    public async Task<(ContestEvent Event, Submission Entry, Account Judge)> AddJudgedEventAsync()
    {
        var contest = await AddEventAsync();
        var participant = await AddMemberAsync(contest.Id, "team01", Role.Participant);
        return (contest, await AddSubmissionAsync(contest.Id, participant), await AddMemberAsync(contest.Id, "judge1", Role.Judge));
    }

    public static Score Score(Submission entry, Account judge, int revision, int value = 4) =>
        new("qualifiers", entry.Id, judge.Id, revision, new Dictionary<string, int> { ["originality"] = value }, "good", Noon);

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
