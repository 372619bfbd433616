using EventHost.Audio;
using EventHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Studio;

/// <summary>A host with a SoundFont of the test's own and without any program for sound; what it renders is real.</summary>
public sealed class StudioSoundHost : TestHost
{
    public static readonly byte[] Font = [.. "RIFF....sfbk"u8, .. Enumerable.Range(0, 100_000).Select(i => (byte)i)];

    public string FontPath => Path.Combine(DataFolder, "own.sf2");

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        File.WriteAllBytes(FontPath, Font);
        services.AddSingleton(AudioTools.None with { BrowserSoundFont = FontPath });
    }
}
