using System.Diagnostics;
using EventSuite.Bench.Processes;
using EventSuite.Plugins.Wire;

namespace EventSuite.Bench.Plugins;

/// <summary>A PluginWorker with the sample judge, without sandbox or limits.</summary>
internal sealed class BenchWorker : IAsyncDisposable
{
    private readonly Process _process;

    public BenchWorker()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, "src", "PluginWorker", "bin", "Release", "net10.0", "PluginWorker.dll"), Judge])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Client = new PluginClient(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream);
    }

    /// <summary>The sample judge as <c>dotnet build -c Release</c> leaves it.</summary>
    public static string Judge { get; } = Path.Combine(Repository.Root, "samples", "plugins", "csharp", "Judge", "bin", "Release", "net10.0");

    public static PluginGreeting Greeting { get; } = new() { PluginId = "steady-pulse", PluginVersion = "1.0.0", PluginFolder = Judge, ScratchFolder = Path.GetTempPath() };

    public PluginClient Client { get; }

    public int Id => _process.Id;

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
