using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Judging;

namespace EventSuite.Data.Tests.Durability;

/// <summary>The child of the kill test: every judge scores on and on, and says so once it is acknowledged.</summary>
internal static class ScoreRecorder
{
    public const string Verb = "record-scores";

    public const string Slug = "killed";

    public static async Task RunAsync(string folder)
    {
        using var store = new ContestStore(folder, TimeProvider.System, new SeededRandomness(1));
        await store.MigrateAsync();
        var (contest, entries, judges) = store.Read(r =>
        {
            var found = r.FindEvent(Slug)!;
            return (found, r.Submissions(found.Id), r.Members(found.Id).Where(m => m.Role == Role.Judge).Select(m => m.Account).ToList());
        });
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await Task.WhenAll(judges.Select(judge => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var entry = entries[i % entries.Count];
                var outcome = await store.WriteAsync<int>(w =>
                {
                    var revision = (w.FindScore("qualifiers", entry.Id, judge.Id)?.Revision ?? 0) + 1;
                    w.AppendScore(contest.Id, new Score("qualifiers", entry.Id, judge.Id, revision,
                        new Dictionary<string, int> { ["originality"] = (revision % 5) + 1 }, "", TimeProvider.System.GetUtcNow()));
                    w.Audit(new AuditFact(judge.UserName, "score.recorded", Slug, entry.Id.ToString()));
                    return revision;
                });
                lock (output)
                {
                    output.WriteLine($"{entry.Id} {judge.Id} {outcome.Require()}");
                }
            }
        })));
    }
}
