using EventSuite.Core.Results;

namespace EventSuite.Data.Tests.Schema;

public class OpeningTests
{
    [Fact]
    public async Task Before_it_is_open_the_store_says_so()
    {
        using var store = new ContestStore(Path.Combine(Path.GetTempPath(), "never-made"), StoppedClock.It, new SeededRandomness(1));
        Assert.False(store.IsReady);
        Assert.Throws<StoreNotReadyException>(() => store.Read(r => r.Events()));
        await Assert.ThrowsAsync<StoreNotReadyException>(() => store.WriteAsync<Done>(_ => Done.It));
        Assert.Throws<StoreFailedException>(store.OpenForReading);
        Assert.False(Directory.Exists(Path.Combine(Path.GetTempPath(), "never-made")));
    }

    [Fact]
    public async Task A_folder_is_written_by_one_store_and_read_by_others()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.AddEventAsync();
        using var second = new ContestStore(s.Folder, StoppedClock.It, new SeededRandomness(1));
        var refused = await Assert.ThrowsAsync<StoreFailedException>(() => second.MigrateAsync());
        Assert.Contains("Another EventSuite", refused.Message);
        second.OpenForReading();
        Assert.Single(second.Read(r => r.Events()));
        await Assert.ThrowsAsync<StoreNotReadyException>(() => second.WriteAsync<Done>(_ => Done.It));
        await s.AddEventAsync("next");
        Assert.Equal(2, second.Read(r => r.Events()).Count);
    }

    [Fact]
    public async Task Others_on_the_machine_cannot_look_into_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using var s = await StoreFixture.OpenAsync();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(s.Folder).UnixFileMode);
    }

    [Fact]
    public async Task After_it_is_closed_the_store_says_so()
    {
        await using var s = await StoreFixture.OpenAsync();
        s.Store.Dispose();
        Assert.Throws<ObjectDisposedException>(() => s.Store.Read(r => r.Events()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => s.Store.WriteAsync<Done>(_ => Done.It));
        Assert.False(File.Exists(s.Store.DatabasePath + "-wal"));
    }
}
