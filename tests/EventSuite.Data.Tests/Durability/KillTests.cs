using System.Diagnostics;
using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;

namespace EventSuite.Data.Tests.Durability;

/// <summary>
/// A process that is killed at any moment has lost nothing that it acknowledged. This does not show that
/// synchronous=FULL survives a power cut: a killed process's pages stay with the kernel, which writes them all the same.
/// </summary>
public class KillTests
{
    private const int Rounds = 5;
    private const int Judges = 16;

    [Fact]
    public async Task Every_acknowledged_score_survives_a_kill()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync(ScoreRecorder.Slug);
        var participant = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        await s.AddSubmissionAsync(contest.Id, participant, "Dawn", 1);
        await s.AddSubmissionAsync(contest.Id, participant, "Dusk", 2);
        for (var i = 0; i < Judges; i++)
        {
            await s.AddMemberAsync(contest.Id, $"judge{i}", Role.Judge);
        }

        var moments = new Random(20270327);
        for (var round = 0; round < Rounds; round++)
        {
            s.Store.Dispose();
            var told = await RecordUntilKilledAsync(s.Folder, moments.Next(1, 3000));
            await s.ReopenAsync();
            var kept = s.Read(r => r.Scores(contest.Id, "qualifiers")).ToDictionary(x => (x.SubmissionId, x.JudgeId), x => x.Revision);
            Assert.NotEmpty(told);
            Assert.All(told, t => Assert.True(kept.GetValueOrDefault(t.Key) >= t.Value, $"Acknowledged revision {t.Value} of {t.Key} is lost."));

            // Score and audit line come together or not at all.
            Assert.Equal(kept.Values.Sum(), s.Read(r => r.AuditLog().Count()));
            Assert.Equal(kept.Values.Sum(), s.Count("Scores"));
            Assert.Null(s.Read(r => AuditChain.FirstBreak(r.AuditLog())));
        }
    }

    /// <summary>Kills the child once it has told so many scores.</summary>
    /// <returns>The highest revision that it told of each score.</returns>
    private static async Task<Dictionary<(Guid Entry, Guid Judge), int>> RecordUntilKilledAsync(string folder, int lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.ArgumentList.Add(ScoreRecorder.Verb);
        start.ArgumentList.Add(folder);
        using var child = Process.Start(start)!;
        var told = new Dictionary<(Guid, Guid), int>();
        var count = 0;
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (++count == lines)
            {
                child.Kill();
            }

            // The kill may cut off the last line: what is left of a number is a smaller one, which was told too.
            if (line.Split(' ') is [var entry, var judge, var digits]
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            {
                told[(Guid.Parse(entry), Guid.Parse(judge))] = revision;
            }
        }

        await child.WaitForExitAsync();
        Assert.True(count >= lines, $"The child ended by itself after {count} lines with status {child.ExitCode}.");
        return told;
    }
}
