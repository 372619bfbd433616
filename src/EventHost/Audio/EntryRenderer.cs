using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Synthesis;
using EventSuite.Music.Synthesis.Levels;
using Microsoft.Extensions.Options;

namespace EventHost.Audio;

/// <summary>Renders through FluidSynth when there is one, else, or when it fails, through the built-in synthesizer.</summary>
public sealed partial class EntryRenderer : IEntryRenderer, IAudioExport, IDisposable
{
    private const string BuiltIn = "built-in synthesizer";
    private readonly AudioOptions _options;
    private readonly AudioTools _tools;
    private readonly ILogger<EntryRenderer> _logger;
    private readonly SemaphoreSlim _places;
    private readonly SoundFileWriter _files;

    /// <summary>Makes a renderer that uses the given tools.</summary>
    public EntryRenderer(IOptions<AudioOptions> options, AudioTools tools, ILogger<EntryRenderer> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _tools = tools;
        _logger = logger;
        _places = new SemaphoreSlim(_options.Parallel);
        _files = new SoundFileWriter(tools.Lame, _options.Mp3Kbps, Limit);
        LogTools(tools.Describe());
        if (tools.Warning is not null)
        {
            LogWarning(tools.Warning);
        }
    }

    /// <inheritdoc/>
    public string Description => _tools.Describe();

    /// <inheritdoc/>
    public bool HasFluidSynth => _tools.HasFluidSynth;

    /// <inheritdoc/>
    public bool HasMp3 => _tools.Lame is not null;

    private TimeSpan Limit => TimeSpan.FromSeconds(_options.ToolSeconds);

    /// <inheritdoc/>
    public Task<RenderedAudio> RenderAsync(ReadOnlyMemory<byte> midi, string outPathWithoutExtension, IProgress<double>? progress, CancellationToken cancellationToken) =>
        RenderAsync(midi, outPathWithoutExtension, SaveAsync, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<RenderedAudio> ExportAsync(ReadOnlyMemory<byte> midi, AudioFormat format, string outPathWithoutExtension, CancellationToken cancellationToken) =>
        RenderAsync(midi, outPathWithoutExtension, (sound, path, stop) => _files.WriteAsync(sound, path, format, stop), null, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<RenderedAudio> RenderAsync(
        ReadOnlyMemory<byte> midi, string outPathWithoutExtension, Func<StereoBuffer, string, CancellationToken, Task<(string Path, string Type)>> save,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outPathWithoutExtension);
        await _places.WaitAsync(cancellationToken);
        try
        {
            Song song = Read(midi);
            (StereoBuffer raw, string engine) = await SynthesizeAsync(song, Part(progress, 0, 0.8), cancellationToken);
            LoudnessReport level = null!;
            StereoBuffer sound = await Task.Run(() => Master(raw, out level), cancellationToken);
            progress?.Report(0.9);
            (string path, string type) = await save(sound, outPathWithoutExtension, cancellationToken);
            progress?.Report(1);
            LogRendered(sound.Seconds, engine, level.Lufs);
            return new RenderedAudio(path, type, sound.Seconds, engine, level.Lufs, level.TruePeak);
        }
        finally
        {
            _places.Release();
        }
    }

    private static PartOfProgress? Part(IProgress<double>? progress, double from, double to) =>
        progress is null ? null : new PartOfProgress(progress, from, to);

    private static Song Read(ReadOnlyMemory<byte> midi)
    {
        MidiReadResult read = MidiFile.Read(midi.Span);
        if (!read.IsUsable)
        {
            throw new InvalidDataException($"The MIDI file cannot be rendered: {read.Refusal}");
        }

        var song = Song.From(read.File);
        return song.Notes.Length > 0 ? song : throw new InvalidDataException("The MIDI file has no notes, so there is nothing to hear.");
    }

    private async Task<(StereoBuffer Sound, string Engine)> SynthesizeAsync(Song song, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        // FluidSynth reads frame-based timing as if it were musical: wrong speed.
        if (_tools.HasFluidSynth && !song.File.Division.IsSmpte)
        {
            var engine = new FluidSynthEngine(_tools.FluidSynth!, _tools.SoundFont!, Limit);
            try
            {
                byte[] clean = MidiStripper.Strip(song.File).Write();
                double most = Math.Min(song.Seconds, _options.MaxSeconds) + _options.TailSeconds;
                return (await engine.RenderAsync(clean, song.Seconds, most, progress, cancellationToken), engine.Name);
            }
            catch (ToolFailedException e)
            {
                LogFallback(e, BuiltIn);
            }
        }

        var options = new SynthesisOptions { MaxSeconds = _options.MaxSeconds, TailSeconds = _options.TailSeconds };
        return (await Task.Run(() => Synthesizer.Render(song.ToTimedNotes(), options, progress, cancellationToken), cancellationToken), BuiltIn);
    }

    private StereoBuffer Master(StereoBuffer raw, out LoudnessReport level)
    {
        var target = new LoudnessTarget { Lufs = _options.Lufs, TruePeak = _options.TruePeak };
        StereoBuffer matched = LoudnessMatcher.Match(Polish.TrimEnd(raw), target, out level);
        Polish.FadeEnd(matched, 0.5);
        return matched;
    }

    // An entry is heard rather as WAV than not at all.
    private async Task<(string Path, string Type)> SaveAsync(StereoBuffer sound, string outPath, CancellationToken cancellationToken)
    {
        if (HasMp3)
        {
            try
            {
                return await _files.WriteAsync(sound, outPath, AudioFormat.Mp3, cancellationToken);
            }
            catch (ToolFailedException e)
            {
                LogFallback(e, "WAV");
            }
        }

        return await _files.WriteAsync(sound, outPath, AudioFormat.Wav, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Entries are rendered by {Tools}.")]
    private partial void LogTools(string tools);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private partial void LogWarning(string warning);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An external audio program failed; using {Instead} instead.")]
    private partial void LogFallback(Exception exception, string instead);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Rendered {Seconds:0.0} s of sound by {Engine} at {Lufs:0.0} LUFS.")]
    private partial void LogRendered(double seconds, string engine, double lufs);
}
