using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Worker;

/// <summary>The plugins that authors copy, in a real worker.</summary>
public class SampleTests
{
    private static readonly string Generator = Repository.Output("samples", "plugins", "csharp", "Generator");
    private static readonly string Judge = Repository.Output("samples", "plugins", "csharp", "Judge");

    [Fact]
    public async Task The_walk_has_as_many_bars_as_asked_for_and_comes_home()
    {
        await using var worker = new WorkerProcess(Generator);
        PluginIntroduction introduction = await worker.Client.InitializeAsync(worker.Greeting);
        Assert.Equal(("Pentatonic Walk", 1), (introduction.Name, introduction.Protocol));
        Assert.Equal([MusicTask.Compose], introduction.Tasks);

        var progress = new List<PluginProgress>();
        IReadOnlyList<Composition> made = await worker.Client.GenerateAsync(
            new GenerateRequest { Seed = 7, Count = 3, Parameters = new([new("bars", 8), new("bass", false)]) }, progress.Add);

        Assert.Equal("tune 1 of 3", progress[0].Message);
        foreach (Song song in made.Select(c => Song.From(MidiFile.Read(c.Midi.Span, MidiReadOptions.Strict).File!)))
        {
            Assert.Equal(8, song.BarCount);
            Assert.Equal(72, song.Notes[^1].Pitch);
            Assert.All(song.Notes, n => Assert.Contains(n.Pitch % 12, new[] { 0, 2, 4, 7, 9 }));
        }
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes_in_another_process_and_another_seed_does_not()
    {
        byte[][] first = await ComposeAsync(11);
        byte[][] again = await ComposeAsync(11);
        byte[][] other = await ComposeAsync(12);
        Assert.Equal(first, again);
        Assert.NotEqual(first[0], other[0]);
        Assert.NotEqual(first[0], first[1]);
    }

    [Fact]
    public async Task The_judge_tells_a_march_from_chance()
    {
        await using var worker = new WorkerProcess(Judge);
        await worker.Client.InitializeAsync(worker.Greeting);
        var random = new SeededRandom(3);
        Song chance = new Score(480, Enumerable.Range(0, 64).Select(_ => new Note(random.Next(8 * 1920), 200, 60, 90, 0, 0, 0))).ToSong();
        Song march = new Score(480, Enumerable.Range(0, 32).Select(i => new Note(i * 480, 480, 60, 90, 0, 0, 0))).ToSong();

        Judgement low = await worker.Client.JudgeAsync(new JudgeRequest(chance.File.Write()));
        Judgement high = await worker.Client.JudgeAsync(new JudgeRequest(march.File.Write()));

        Assert.InRange(low.Score, 5, 40);
        Assert.Equal(100, high.Score);
        Assert.Equal(["Pulse", "Memory", "Grid"], high.Breakdown.Select(p => p.Name));
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(
            () => worker.Client.JudgeAsync(new JudgeRequest(new Score(96, [new Note(0, 96, 60, 90, 0, 0, 0)]).ToSong().File.Write())));
        Assert.Equal((PluginFaultCode.MusicUnusable, "There are 1 notes: too few for a rhythm."), (fault.Code, fault.Reason));
    }

    private static async Task<byte[][]> ComposeAsync(long seed)
    {
        await using var worker = new WorkerProcess(Generator);
        await worker.Client.InitializeAsync(worker.Greeting);
        PluginManifest manifest = ManifestReader.ReadFolder(Generator).Manifest!;
        ParameterCheck parameters = ParameterCheck.RunTyped(manifest.Parameters, MusicTask.Compose, [new("mood", "minor"), new("density", "0.85")]);
        Assert.Empty(parameters.Faults);
        IReadOnlyList<Composition> made = await worker.Client.GenerateAsync(new GenerateRequest { Seed = seed, Count = 2, Parameters = parameters.Values });
        return [.. made.Select(c => c.Midi.ToArray())];
    }
}
