using EventHost.Configuration;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventHost.Plugins.Desk;

/// <summary>
/// The plugins of a data folder without a host: the same workers, sandbox and protocol. Copies and scratch folders
/// lie in a folder of their own, so that a host which runs on the same data is not disturbed.
/// </summary>
internal sealed class OfflinePlugins : IAsyncDisposable
{
    private readonly string _temporary;

    private OfflinePlugins(PluginSystem system, string folder, string temporary)
    {
        (System, Folder, _temporary) = (system, folder, temporary);
        Runner = new PluginRunner([system], new OfflineDesk(system), TimeProvider.System);
    }

    /// <summary>The plugins.</summary>
    public PluginSystem System { get; }

    /// <summary>Runs them.</summary>
    public EventSuite.Core.Plugins.IPluginRunner Runner { get; }

    /// <summary>The folder that plugins are dropped into.</summary>
    public string Folder { get; }

    /// <summary>Opens the plugins of a data folder; <see cref="PluginSystem.WhenSettledAsync"/> waits until all have answered.</summary>
    public static async Task<OfflinePlugins> OpenAsync(string dataFolder, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var options = configuration.GetSection(PluginOptions.Section).Get<PluginOptions>() ?? new PluginOptions();
        options.LookSeconds = 0.1;
        var temporary = Directory.CreateTempSubdirectory("eventsuite-plugins-").FullName;
        var folders = PluginFolders.Of(new HostSettings { Data = dataFolder }, options) with
        {
            Versions = Path.Combine(temporary, "versions"),
            Scratch = Path.Combine(temporary, "scratch"),
        };
        var offline = new OfflinePlugins(new PluginSystem(folders, options, TimeProvider.System, NullLogger.Instance), folders.Drop, temporary);
        try
        {
            await offline.System.StartAsync(cancellation);
            return offline;
        }
        catch
        {
            await offline.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        Workers.ScratchFolder.Remove(_temporary);
    }
}
