using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventHost.Audio.Tests;

public sealed class AudioToolsTests
{
    [Fact]
    public void A_soundfont_that_is_none_is_named_in_a_warning()
    {
        using var bench = new Bench();
        string fake = Path.Combine(bench.Folder, "fake.sf2");
        File.WriteAllText(fake, "not a SoundFont at all");

        AudioTools tools = AudioTools.Probe(new AudioOptions { SoundFont = fake });

        Assert.Contains(fake, tools.Warning);
        Assert.NotEqual(fake, tools.SoundFont);
    }

    [Fact]
    public void A_soundfont_of_ones_own_comes_first()
    {
        using var bench = new Bench();
        string own = Path.Combine(bench.Folder, "own.sf2");
        File.WriteAllText(own, "RIFF....sfbk and so on");

        AudioTools tools = AudioTools.Probe(new AudioOptions { SoundFont = own });

        Assert.Equal((own, null), (tools.SoundFont, tools.Warning));
    }

    [Fact]
    public void A_soundfont_too_large_for_a_browser_renders_but_is_not_offered_there()
    {
        using var bench = new Bench();
        string large = Path.Combine(bench.Folder, "large.sf2"), link = Path.Combine(bench.Folder, "link.sf2"), small = Path.Combine(bench.Folder, "small.sf2");
        using (FileStream file = File.Create(large))
        {
            file.Write("RIFF....sfbk"u8);
            file.SetLength(40_000_001);
        }

        File.CreateSymbolicLink(link, large);
        File.WriteAllText(small, "RIFF....sfbk and so on");

        foreach (string font in new[] { large, link })
        {
            AudioTools tools = AudioTools.Probe(new AudioOptions { SoundFont = font });
            Assert.Equal(font, tools.SoundFont);
            Assert.NotEqual(font, tools.BrowserSoundFont);
        }

        Assert.Equal(small, AudioTools.Probe(new AudioOptions { SoundFont = small }).BrowserSoundFont);
        Assert.Equal((large, small), Fonts(AudioTools.Probe(new AudioOptions { SoundFont = large, BrowserSoundFont = small })));
        Assert.Equal((small, large), Fonts(AudioTools.Probe(new AudioOptions { SoundFont = small, BrowserSoundFont = large })));
        Assert.Contains("BrowserSoundFont", AudioTools.Probe(new AudioOptions { BrowserSoundFont = "/nowhere.sf2" }).Warning);

        static (string?, string?) Fonts(AudioTools tools) => (tools.SoundFont, tools.BrowserSoundFont);
    }

    [Fact]
    public void Built_in_only_leaves_FluidSynth_alone()
    {
        AudioTools tools = AudioTools.Probe(new AudioOptions { BuiltInOnly = true });

        Assert.False(tools.HasFluidSynth);
        Assert.StartsWith("the built-in synthesizer", tools.Describe());
    }

    [Fact]
    public void The_services_stand_and_bad_options_are_refused()
    {
        using ServiceProvider good = Services(("Audio:BuiltInOnly", "true"), ("Audio:MaxSeconds", "60"));
        Assert.Contains("built-in", good.GetRequiredService<IEntryRenderer>().Description);

        using ServiceProvider bad = Services(("Audio:Mp3Kbps", "161"));
        Assert.Throws<OptionsValidationException>(() => bad.GetRequiredService<IEntryRenderer>());
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddEntryAudio(configuration).BuildServiceProvider();
    }
}
