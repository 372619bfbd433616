using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Data.Tests.Studio;

namespace EventSuite.Data.Tests.Durability;

/// <summary>The child of the kill test: participants save one revision after another, each with other music, and say so once it is acknowledged.</summary>
internal static class VersionSaver
{
    public const string Verb = "save-versions";

    public const int MidiBytes = 20_000;

    public static async Task RunAsync(string folder)
    {
        using var store = new ContestStore(folder, TimeProvider.System, new SeededRandomness(1));
        await store.MigrateAsync();
        var versions = store.Read(r =>
        {
            var contest = r.FindEvent(ScoreRecorder.Slug)!;
            return r.Members(contest.Id).Where(m => m.Role == Role.Participant)
                .SelectMany(m => r.StudioProjectsOf(contest.Id, m.Account.Id, null)).SelectMany(p => r.StudioVersions(p.Id)).ToList();
        });
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await Task.WhenAll(versions.Select(version => Task.Run(async () =>
        {
            while (true)
            {
                var outcome = await store.WriteAsync<int>(w =>
                {
                    var revision = w.FindStudioVersion(version.Id)!.Revision + 1;
                    w.UpdateStudioVersion(version with { Revision = revision, Bytes = MidiBytes }, Music(revision));
                    return revision;
                });
                lock (output)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{version.Id} {version.ProjectId} {outcome.Require()}"));
                }
            }
        })));
    }

    /// <summary>What a revision holds.</summary>
    public static byte[] Music(int revision)
    {
        var bytes = new byte[MidiBytes];
        new Random(revision).NextBytes(bytes);
        return bytes;
    }
}
