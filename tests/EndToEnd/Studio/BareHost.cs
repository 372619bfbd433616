using EndToEnd.Support;

namespace EndToEnd.Studio;

/// <summary>A host on a machine without FluidSynth and LAME, whose organiser has named a compressed SoundFont for the browser.</summary>
public sealed class BareHost : IAsyncLifetime
{
    private readonly string _font = Path.Combine(Path.GetTempPath(), "eventsuite-" + Path.GetRandomFileName() + ".sf3");

    public BareHost() => Host = new HostProcess { HasSoundPrograms = false, Arguments = ["--Audio:BrowserSoundFont=" + _font] };

    /// <summary>The host.</summary>
    public HostProcess Host { get; }

    /// <summary>Its event, which is open.</summary>
    public Contest Contest { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        await File.WriteAllBytesAsync(_font, CompressedFont.Write());
        await Host.StartAsync();
        var organiser = await Api.SignInAsync(Host.Address, "organiser", HostProcess.OrganiserPassword);
        await organiser.CreateEventAsync("bare", "The Garden Party");
        Contest = new Contest(organiser, "bare");
        await Contest.MoveAsync("Open");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        File.Delete(_font);
    }
}
