using System.Diagnostics;
using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Data.Tests.Studio;

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
            var told = await ChildUntilKilledAsync(ScoreRecorder.Verb, s.Folder, moments.Next(1, 3000));
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

    [Fact]
    public async Task Every_acknowledged_version_of_the_studio_survives_a_kill_with_its_music_whole()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync(ScoreRecorder.Slug);
        for (var i = 0; i < 8; i++)
        {
            var account = await s.AddMemberAsync(contest.Id, $"team{i}", Role.Participant);
            var project = StudioSamples.Project(s, contest.Id, account);
            await s.WriteAsync(w =>
            {
                w.AddStudioProject(project);
                w.AddStudioVersion(StudioSamples.Version(s, project, account), VersionSaver.Music(1));
            });
        }

        var moments = new Random(20270328);
        for (var round = 0; round < 3; round++)
        {
            s.Store.Dispose();
            var told = await ChildUntilKilledAsync(VersionSaver.Verb, s.Folder, moments.Next(1, 1000));
            await s.ReopenAsync();
            Assert.NotEmpty(told);
            Assert.All(told, t =>
            {
                var kept = s.Read(r => r.FindStudioVersion(t.Key.Item1)!);
                Assert.True(kept.Revision >= t.Value, $"Acknowledged revision {t.Value} of {t.Key.Item1} is lost.");
                Assert.Equal(VersionSaver.Music(kept.Revision), s.Read(r => r.FindStudioMidi(kept.Id)));
            });
        }
    }

    /// <summary>Kills the child once it has told so many things.</summary>
    /// <returns>The highest revision that it told of each, by its two keys.</returns>
    private static async Task<Dictionary<(Guid, Guid), int>> ChildUntilKilledAsync(string verb, string folder, int lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.ArgumentList.Add(verb);
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
            if (line.Split(' ') is [var one, var other, var digits]
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            {
                told[(Guid.Parse(one), Guid.Parse(other))] = revision;
            }
        }

        await child.WaitForExitAsync();
        Assert.True(count >= lines, $"The child ended by itself after {count} lines with status {child.ExitCode}.");
        return told;
    }
}
