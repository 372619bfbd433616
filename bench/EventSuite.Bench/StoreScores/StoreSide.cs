using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using EventSuite.Data;

namespace EventSuite.Bench.StoreScores;

/// <summary>The store with an event of 60 entries and one judge per caller.</summary>
internal sealed class StoreSide : IAsyncDisposable
{
    private const int Entries = 60;
    private const string Round = "qualifiers";

    private readonly ContestStore _store;
    private readonly RecordScore _record;
    private readonly ContestEvent _contest;
    private readonly Account[] _judges;
    private readonly Guid[] _entries;
    private long _acknowledged;

    private StoreSide(ContestStore store, ContestEvent contest, Account[] judges, Guid[] entries)
    {
        _store = store;
        _record = new RecordScore(store, new Silence(), TimeProvider.System);
        (_contest, _judges, _entries) = (contest, judges, entries);
    }

    public static async Task<StoreSide> OpenAsync(string folder, int callers)
    {
        var random = new SystemRandomness();
        var store = new ContestStore(folder, TimeProvider.System, random);
        await store.MigrateAsync();
        var contest = new ContestEvent(random.NewId(), "bench", Phase.Qualifiers, Definition(), null, 1);
        Account[] judges = [.. Enumerable.Range(0, callers).Select(i => new Account(random.NewId(), $"judge{i}", $"Judge {i}", null, false))];
        Guid[] entries = [.. Enumerable.Range(0, Entries).Select(_ => random.NewId())];
        (await store.WriteAsync<Done>(w =>
        {
            w.AddEvent(contest);
            foreach (var judge in judges)
            {
                w.AddAccount(judge, "");
                w.PutMembership(contest.Id, judge.Id, Role.Judge, null, null);
            }

            w.KeepFile("0", [0]);
            for (var i = 0; i < entries.Length; i++)
            {
                w.AddSubmission(new Submission(entries[i], contest.Id, judges[0].Id, judges[0].Id, "", "", $"Tune{i}", i + 1, "0", "0",
                    new MusicFacts(8, 16, 64, ""), 1, TimeProvider.System.GetUtcNow(), null));
            }

            return Done.It;
        })).Require();
        return new StoreSide(store, contest, judges, entries);
    }

    /// <summary>The least a durable score is: the next revision and its audit line.</summary>
    public async Task AppendAsync(int caller, int number)
    {
        var (judge, entry) = (_judges[caller], _entries[number % Entries]);
        (await _store.WriteAsync<int>(w =>
        {
            var revision = (w.FindScore(Round, entry, judge.Id)?.Revision ?? 0) + 1;
            w.AppendScore(_contest.Id, new Score(Round, entry, judge.Id, revision, Values(number), "", TimeProvider.System.GetUtcNow()));
            w.Audit(new AuditFact(judge.UserName, "score.recorded", _contest.Slug, entry.ToString()));
            return revision;
        })).Require();
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>What a judge's request does, with all of its checks.</summary>
    public async Task RecordAsync(int caller, int number)
    {
        var judge = _judges[caller];
        var request = new ScoreRequest(Values(number), "Well sung.", $"key-{number}");
        (await _record.ExecuteAsync(_contest.Slug, Round, _entries[number % Entries], new Actor(judge.Id, judge.UserName), request)).Require();
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>Every acknowledged score has its line, and the chain holds.</summary>
    public void Verify()
    {
        var lines = 0L;
        var broken = _store.Read(r => AuditChain.FirstBreak(r.AuditLog().Select(line =>
        {
            lines++;
            return line;
        })));
        Console.WriteLine(broken is null && lines == _acknowledged
            ? $"  {lines:N0} acknowledged, all in the audit log, chain whole"
            : throw new InvalidOperationException($"{_acknowledged} acknowledged, {lines} in the log, chain broken at {broken}."));
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Dictionary<string, int> Values(int number) => new() { ["originality"] = (number % 5) + 1, ["craft"] = (number / 5 % 5) + 1 };

    private static EventDefinition Definition() => new()
    {
        Title = "Bench",
        Zone = "Etc/UTC",
        StartDate = new DateOnly(2027, 1, 1),
        Criteria = [new Criterion("originality", "Originality", ""), new Criterion("craft", "Craft", "")],
        ScoreTitles = ["1", "2", "3", "4", "5"],
        Rounds = [new Round(Round, "Qualifiers"), new Round("finals", "Finals")],
        Awards = [new AwardCategory(AwardCategory.Main, "Main")],
        Agenda = [],
    };

    private sealed class Silence : IChangeFeed
    {
        public void Tell(ContestChange change)
        {
        }
    }
}
