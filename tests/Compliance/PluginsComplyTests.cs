namespace Compliance;

public sealed class PluginsComplyTests
{
    public static TheoryData<string> Folders => [.. Repository.PluginFolders()];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_plugin_of_this_repository_passes_every_check(string folder)
    {
        CheckReport report = await CheckReport.RunAsync(Repository.Built(folder));

        Assert.True(report.Failed == 0, report.ToString());
        Assert.InRange(report.Passed, 20, 40);
    }

    [Fact]
    public void Both_Python_samples_are_among_them()
    {
        Assert.Contains("samples/plugins/python/generator", Repository.PluginFolders());
        Assert.Contains("samples/plugins/python/judge", Repository.PluginFolders());
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("judge")]
    public void A_sample_is_whole_in_its_folder(string sample)
    {
        string folder = Path.Combine(Repository.Root, "samples", "plugins", "python");
        byte[] library = File.ReadAllBytes(Path.Combine(folder, "eventsuite_plugin.py"));
        byte[] copy = File.ReadAllBytes(Path.Combine(folder, sample, "eventsuite_plugin.py"));
        Assert.True(library.AsSpan().SequenceEqual(copy), $"{sample}/eventsuite_plugin.py differs: cp samples/plugins/python/eventsuite_plugin.py samples/plugins/python/{sample}/");
    }
}
