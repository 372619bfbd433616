using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;
using EventSuite.Plugins.Tests.Worker;

namespace EventSuite.Plugins.Tests.Templates;

/// <summary>What <c>dotnet new</c> gives an author.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("generator", PluginKind.Generator)]
    [InlineData("judge", PluginKind.Judge)]
    public void The_manifest_is_good(string template, PluginKind kind)
    {
        ManifestReadResult read = ManifestReader.ReadFolder(Repository.At("samples", "plugins", "csharp", "templates", template));
        Assert.Empty(read.Faults);
        Assert.Equal((kind, "my-plugin-id", "MyPlugin.dll"), (read.Manifest!.Kind, read.Manifest.Id, read.Manifest.Assembly));
    }

    [Fact]
    public void The_composer_makes_the_bars_asked_for_and_the_same_ones_again()
    {
        var request = new GenerateRequest { Seed = 7, Count = 2, Parameters = new ParameterValues([new("bars", 4)]) };
        IReadOnlyList<Composition> made = new MyPlugin.Composer().Generate(request, new PluginCall());
        Assert.Equal(2, made.Count);
        Assert.All(made, c => Assert.Equal(4, Song.From(MidiFile.Read(c.Midi.Span, MidiReadOptions.Strict).File!).BarCount));
        Assert.Equal(made[0].Midi.ToArray(), new MyPlugin.Composer().Generate(request, new PluginCall())[0].Midi.ToArray());
    }

    [Fact]
    public void The_judge_counts_pitches()
    {
        byte[] scale = new Score(96, Enumerable.Range(0, 12).Select(i => new Note(i * 96, 96, (byte)(60 + i), 90, 0, 0, 0))).ToSong().File.Write();
        Assert.Equal(50, new MyPlugin.Jury().Judge(new JudgeRequest(scale), new PluginCall()).Score);
        byte[] silence = new Score(96, []).ToSong().File.Write();
        Assert.Equal(PluginFaultCode.MusicUnusable, Assert.Throws<PluginFaultException>(() => new MyPlugin.Jury().Judge(new JudgeRequest(silence), new PluginCall())).Code);
    }
}
