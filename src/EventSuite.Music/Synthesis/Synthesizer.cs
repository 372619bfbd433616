using EventSuite.Music.Synthesis.Levels;
using EventSuite.Music.Synthesis.Mixing;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis;

/// <summary>
/// The house's own General MIDI synthesizer: 128 instruments and a drum kit from formulas, no samples. Pure: the same
/// notes and options give the same sound, and the work is bounded by <see cref="SynthesisOptions.MaxVoices"/>.
/// </summary>
public static class Synthesizer
{
    /// <summary>Seconds of music that one task renders.</summary>
    private const int StretchSeconds = 4;

    /// <summary>Turns notes into sound; peaks stay below full scale, the end is faded to silence.</summary>
    /// <param name="notes">The music, in any order.</param>
    /// <param name="options">Length, voices, room, seed.</param>
    /// <param name="progress">Told the part that is done, 0–1, from the calling thread.</param>
    /// <param name="cancellationToken">Stops the rendering within a fraction of a second.</param>
    /// <exception cref="ArgumentException">A note or an option is outside of its range.</exception>
    public static StereoBuffer Render(
        IReadOnlyList<TimedNote> notes,
        SynthesisOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        List<PlannedVoice> voices = VoicePlanner.Plan(notes, options);
        if (voices.Count == 0)
        {
            progress?.Report(1);
            return new StereoBuffer(0);
        }

        int frames = Length(voices, options);
        var mix = new StereoBuffer(frames);
        var send = new float[frames];
        Mix(voices, mix, send, options, progress, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (options.Reverb > 0)
        {
            new Reverb().Process(send, mix.Left, mix.Right, (float)(0.3 * options.Reverb));
        }

        progress?.Report(0.9);
        return Finish(mix, progress, cancellationToken);
    }

    /// <summary>Until the last key is let go, plus what rings on, but no more than the tail allows.</summary>
    private static int Length(List<PlannedVoice> voices, SynthesisOptions options)
    {
        int let = 0, silent = 0;
        foreach (PlannedVoice voice in voices)
        {
            let = Math.Max(let, voice.Start + Math.Min(voice.Note.HeldFrames, voice.Frames));
            silent = Math.Max(silent, voice.End);
        }

        let = Math.Min(let, (int)(options.MaxSeconds * StereoBuffer.SampleRate));
        int room = options.Reverb > 0 ? StereoBuffer.SampleRate * 3 / 2 : 0;
        return Math.Min(silent + room, let + (int)(options.TailSeconds * StereoBuffer.SampleRate));
    }

    private static void Mix(List<PlannedVoice> voices, StereoBuffer mix, float[] send, SynthesisOptions options, IProgress<double>? progress, CancellationToken stop)
    {
        var tables = new WaveTableCache();
        PlannedVoice[][] stretches = [.. voices.GroupBy(static v => v.Start / (StretchSeconds * StereoBuffer.SampleRate)).Select(static g => g.ToArray())];
        var rule = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = stop };
        int wave = options.Threads * 2;
        for (int first = 0; first < stretches.Length; first += wave)
        {
            int from = first;
            var buses = new Bus?[Math.Min(wave, stretches.Length - first)];
            Parallel.For(0, buses.Length, rule, i => buses[i] = RenderStretch(stretches[from + i], mix.Frames, tables, stop));
            foreach (Bus? bus in buses)
            {
                // Added in order of time: sums of floats depend on their order.
                AddTo(bus!, mix, send);
                bus!.Dispose();
            }

            progress?.Report(0.8 * Math.Min(1, (first + wave) / (double)stretches.Length));
        }
    }

    private static Bus RenderStretch(PlannedVoice[] voices, int frames, WaveTableCache tables, CancellationToken stop)
    {
        int start = voices[0].Start, end = Math.Min(frames, voices.Max(static v => v.End));
        var bus = new Bus(start, end - start);
        foreach (PlannedVoice voice in voices)
        {
            stop.ThrowIfCancellationRequested();
            var sink = new VoiceSink(bus, voice.Start - start, voice.Frames, voice.Cut, voice.Gain, voice.Pan, voice.Instrument.Room);
            voice.Instrument.Render(voice.Note, sink, tables);
        }

        return bus;
    }

    private static void AddTo(Bus bus, StereoBuffer mix, float[] send)
    {
        Add(bus.Left.AsSpan(0, bus.Frames), mix.Left[bus.Start..]);
        Add(bus.Right.AsSpan(0, bus.Frames), mix.Right[bus.Start..]);
        Add(bus.Send.AsSpan(0, bus.Frames), send.AsSpan(bus.Start));
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static StereoBuffer Finish(StereoBuffer mix, IProgress<double>? progress, CancellationToken stop)
    {
        Polish.RemoveRumble(mix);
        StereoBuffer trimmed = Polish.TrimEnd(mix);
        Limiter.Apply(trimmed, ceiling: 0.97f);
        Polish.FadeEnd(trimmed, seconds: 0.3);
        stop.ThrowIfCancellationRequested();
        progress?.Report(1);
        return trimmed;
    }
}
