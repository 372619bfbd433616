using System.Text;
using EventSuite.Music.Midi;
using EventSuite.Music.Synthesis;
using EventSuite.Music.Synthesis.Levels;

namespace EventHost.Audio.Tests;

public sealed class EntryRendererTests
{
    private static readonly AudioTools Installed = AudioTools.Probe(new AudioOptions());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_tools_the_built_in_synthesizer_writes_a_wav_file()
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(AudioTools.None);

        RenderedAudio audio = await renderer.RenderAsync(Bench.Tune(), bench.Target, null, Stop);

        Assert.Equal((bench.Target + ".wav", "audio/wav"), (audio.Path, audio.ContentType));
        Assert.Contains("built-in", audio.Engine);
        Assert.Equal([audio.Path], bench.Files);
        StereoBuffer sound = WavFile.Read(await File.ReadAllBytesAsync(audio.Path, Stop));
        Assert.Equal(-16, Loudness.Integrated(sound), 0.2);
        Assert.True(TruePeak.Measure(sound) <= -1);
        Assert.Equal(sound.Seconds, audio.Seconds, 0.001);
        Assert.InRange(audio.Seconds, 4, 8.1);
    }

    [Fact]
    public async Task The_same_entry_gives_the_same_bytes()
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(AudioTools.None);

        RenderedAudio one = await renderer.RenderAsync(Bench.Tune(40), bench.Target + "1", null, Stop);
        RenderedAudio two = await renderer.RenderAsync(Bench.Tune(40), bench.Target + "2", null, Stop);

        Assert.Equal(await File.ReadAllBytesAsync(one.Path, Stop), await File.ReadAllBytesAsync(two.Path, Stop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(48)]
    [InlineData(73)]
    public async Task FluidSynth_and_the_built_in_synthesizer_come_out_equally_loud(int program)
    {
        Assert.SkipUnless(Installed.HasFluidSynth, "FluidSynth or a SoundFont is not installed.");
        using var bench = new Bench();
        using EntryRenderer fluid = bench.Renderer(Installed with { Lame = null });
        using EntryRenderer own = bench.Renderer(AudioTools.None);

        RenderedAudio one = await fluid.RenderAsync(Bench.Tune(program), bench.Target + "1", null, Stop);
        RenderedAudio two = await own.RenderAsync(Bench.Tune(program), bench.Target + "2", null, Stop);

        Assert.StartsWith("FluidSynth", one.Engine);
        Assert.Empty(bench.Log.Warnings);
        Assert.Equal(-16, Loudness.Integrated(WavFile.Read(await File.ReadAllBytesAsync(one.Path, Stop))), 0.2);
        Assert.Equal(one.Lufs, two.Lufs, 0.2);
        Assert.InRange(one.Seconds, 4, 8.1);
    }

    [Fact]
    public async Task Lame_writes_an_mp3_of_the_same_loudness_without_tags()
    {
        Assert.SkipWhen(Installed.Lame is null, "LAME is not installed.");
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(AudioTools.None with { Lame = Installed.Lame });

        RenderedAudio audio = await renderer.RenderAsync(Bench.Tune(), bench.Target, null, Stop);

        Assert.Equal((bench.Target + ".mp3", "audio/mpeg"), (audio.Path, audio.ContentType));
        Assert.Equal([audio.Path], bench.Files);
        string text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(audio.Path, Stop));
        Assert.Equal('\u00ff', text[0]);
        Assert.DoesNotContain("team07", text);
        Assert.DoesNotContain("ID3", text);
        Assert.DoesNotContain("TAG", text[^128..]);
        Assert.Equal(160_000 / 8 * audio.Seconds, text.Length, 4000.0);
        string decoded = Path.Combine(bench.Folder, "decoded.wav");
        await ToolProcess.RunAsync(Installed.Lame!, ["--quiet", "--decode", audio.Path, decoded], TimeSpan.FromSeconds(30), Stop);
        StereoBuffer heard = WavFile.Read(await File.ReadAllBytesAsync(decoded, Stop));
        Assert.InRange(Loudness.Integrated(heard), -16.6, -15.8);
        Assert.True(TruePeak.Measure(heard) < -0.5);
    }

    [Theory]
    [InlineData("echo broken string >&2; exit 3", "broken string")]
    [InlineData("exit 0", "0.0 seconds of sound")]
    [InlineData("head -c 100000 /dev/zero", "seconds of sound")]
    public async Task When_FluidSynth_fails_the_built_in_synthesizer_plays_and_the_log_says_why(string script, string why)
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(new AudioTools(bench.Script(script), "font.sf2", null));

        RenderedAudio audio = await renderer.RenderAsync(Bench.Tune(), bench.Target, null, Stop);

        Assert.Contains("built-in", audio.Engine);
        Assert.Contains(why, Assert.Single(bench.Log.Warnings).Exception!.Message);
    }

    [Fact]
    public async Task A_program_that_is_gone_or_hangs_does_not_stop_the_show()
    {
        using var bench = new Bench();
        string hangs = bench.Script("sleep 300 & wait");
        using EntryRenderer gone = bench.Renderer(new AudioTools("/nowhere/fluidsynth", "font.sf2", "/nowhere/lame"));
        using EntryRenderer slow = bench.Renderer(new AudioTools(hangs, "font.sf2", null), new AudioOptions { ToolSeconds = 1 });

        Assert.Equal("audio/wav", (await gone.RenderAsync(Bench.Tune(), bench.Target, null, Stop)).ContentType);
        Assert.Contains("built-in", (await slow.RenderAsync(Bench.Tune(), bench.Target, null, Stop)).Engine);
        Assert.Contains(bench.Log.Warnings, line => line.Exception!.Message.Contains("after 1 seconds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Endless_output_is_cut_at_the_limit()
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(new AudioTools(bench.Script("exec cat /dev/zero"), "font.sf2", null), new AudioOptions { MaxSeconds = 2, TailSeconds = 1 });

        RenderedAudio audio = await renderer.RenderAsync(Bench.Tune(), bench.Target, null, Stop);

        Assert.StartsWith("FluidSynth", audio.Engine);
        Assert.InRange(audio.Seconds, 0, 3);
        Assert.Equal(double.NegativeInfinity, audio.Lufs);
    }

    [Fact]
    public async Task Cancelling_ends_the_program_and_leaves_nothing()
    {
        using var bench = new Bench();
        string id = Path.Combine(bench.Folder, "id");
        string script = bench.Script($"echo $$ > '{id}'; head -c 200000 /dev/zero; exec sleep 300");
        using EntryRenderer renderer = bench.Renderer(new AudioTools(script, "font.sf2", null));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => renderer.RenderAsync(Bench.Tune(), bench.Target, new Act(stop.Cancel), stop.Token));

        int process = int.Parse(await File.ReadAllTextAsync(id, Stop));
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(process));
        Assert.False(Directory.Exists(Path.GetDirectoryName(bench.Target)));
    }

    [Fact]
    public async Task What_is_no_music_is_refused_with_the_reason()
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(AudioTools.None);
        byte[] empty = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(480), [new MidiTrackBuilder().Build(10)]).Write();

        await Assert.ThrowsAsync<InvalidDataException>(() => renderer.RenderAsync("not music"u8.ToArray(), bench.Target, null, Stop));
        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => renderer.RenderAsync(empty, bench.Target, null, Stop));
        Assert.Contains("no notes", error.Message);
    }

    [Fact]
    public async Task Long_music_is_cut_and_faded()
    {
        using var bench = new Bench();
        using EntryRenderer renderer = bench.Renderer(Installed with { Lame = null }, new AudioOptions { MaxSeconds = 3, TailSeconds = 1 });

        RenderedAudio audio = await renderer.RenderAsync(Bench.Tune(48, 200), bench.Target, null, Stop);

        Assert.InRange(audio.Seconds, 2.9, 4.01);
        StereoBuffer sound = WavFile.Read(await File.ReadAllBytesAsync(audio.Path, Stop));
        Assert.InRange(Math.Abs(sound.Left[^1]), 0, 0.001f);
    }

    private sealed class Act(Action action) : IProgress<double>
    {
        public void Report(double value) => action();
    }
}
