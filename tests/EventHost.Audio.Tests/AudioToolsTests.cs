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
