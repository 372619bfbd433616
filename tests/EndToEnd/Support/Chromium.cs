using Microsoft.Playwright;

namespace EndToEnd.Support;

/// <summary>The browser that is installed on this machine; nothing is ever downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>What tests say when there is none.</summary>
    public const string Missing =
        "No Chromium found. Install one (Debian: apt install chromium) or name it in EVENTSUITE_CHROMIUM; the browser tests did not run.";

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Executable { get; } =
        (Environment.GetEnvironmentVariable("EVENTSUITE_CHROMIUM") is { Length: > 0 } named ? [named] : Places).FirstOrDefault(File.Exists);

    /// <summary>Starts it. It believes that the network name of the host is this machine.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Executable,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP {HostProcess.NetworkName} 127.0.0.1",
        ],
    });
}
