using EventSuite.Core.Audit;

namespace EventSuite.Data.Tests.Durability;

public class BackupTests
{
    [Fact]
    public async Task A_copy_taken_amid_writes_is_whole_and_opens_as_a_store()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.AddEventAsync("before");
        var copied = Path.Combine(s.Folder, "restored");
        Directory.CreateDirectory(copied);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await s.WriteAsync(w => w.Audit(new AuditFact("host", $"line {i}", null, null)));
            }
        });
        var path = Path.Combine(copied, "contest.db");
        s.Store.Backup(path);
        await stop.CancelAsync();
        await writing;
        Assert.Equal([path], Directory.GetFiles(copied));
        using var restored = new ContestStore(copied, StoppedClock.It, new SeededRandomness(1));
        await restored.MigrateAsync();
        Assert.Equal(["before"], restored.Read(r => r.Events()).Select(e => e.Slug));
        Assert.Null(restored.Read(r => AuditChain.FirstBreak(r.AuditLog())));
    }

    [Fact]
    public async Task A_copy_never_overwrites()
    {
        await using var s = await StoreFixture.OpenAsync();
        var path = Path.Combine(s.Folder, "copy.db");
        s.Store.Backup(path);
        Assert.Throws<IOException>(() => s.Store.Backup(path));
        Assert.Throws<StoreFailedException>(() => StoreBackup.Write(Path.Combine(s.Folder, "empty"), path));
    }
}
