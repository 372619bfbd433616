namespace EventSuite.Music.Midi;

/// <summary>A Standard MIDI File with everything that stood in it. Immutable.</summary>
public sealed class MidiFile
{
    /// <summary>Puts a file together.</summary>
    /// <exception cref="ArgumentException">
    /// Division not valid, no tracks or more than 65535, format 0 with more than one track, or the sequences of format 2 together longer than
    /// <see cref="MidiTrack.MaxTick"/>.
    /// </exception>
    public MidiFile(MidiFormat format, MidiDivision division, IEnumerable<MidiTrack> tracks)
        : this(format, division, [.. tracks], [], default, null)
    {
    }

    internal MidiFile(
        MidiFormat format,
        MidiDivision division,
        MidiTrack[] tracks,
        MidiChunk[] otherChunks,
        ReadOnlyMemory<byte> headerExtra,
        MidiChunk[]? riffChunks)
    {
        if (!Enum.IsDefined(format))
        {
            throw new ArgumentException($"Formats are 0, 1 and 2, not {(int)format}.", nameof(format));
        }

        if (!division.IsValid)
        {
            throw new ArgumentException($"Division 0x{division.Value:X4} is not allowed by the standard.", nameof(division));
        }

        if (tracks.Length is 0 or > 0xFFFF || (format == MidiFormat.SingleTrack && tracks.Length > 1))
        {
            throw new ArgumentException($"Format {(int)format} cannot hold {tracks.Length} tracks.", nameof(tracks));
        }

        if (format == MidiFormat.MultiSequence && tracks.Sum(t => t.EndTick) > MidiTrack.MaxTick)
        {
            throw new ArgumentException("The sequences together are too long.", nameof(tracks));
        }

        Format = format;
        Division = division;
        Tracks = tracks;
        OtherChunks = otherChunks;
        HeaderExtra = headerExtra;
        RiffChunks = riffChunks;
    }

    /// <summary>How the tracks belong together.</summary>
    public MidiFormat Format { get; }

    /// <summary>What a tick is.</summary>
    public MidiDivision Division { get; }

    /// <summary>The tracks, at least one.</summary>
    public IReadOnlyList<MidiTrack> Tracks { get; }

    /// <summary>Chunks that are not tracks, kept as they came.</summary>
    public IReadOnlyList<MidiChunk> OtherChunks { get; }

    /// <summary>Bytes of the header chunk beyond the six that are known: kept as they came.</summary>
    public ReadOnlyMemory<byte> HeaderExtra { get; }

    /// <summary>True when the file came in a RIFF envelope (RMID).</summary>
    public bool IsRmid => RiffChunks is not null;

    /// <summary>The chunks of the RIFF envelope beside the music (INFO, DLS ...); null without an envelope.</summary>
    public IReadOnlyList<MidiChunk>? RiffChunks { get; }

    /// <summary>Reads a file from a stranger: never throws, in time and memory linear in its length.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">Policy and limits; lenient with the default limits when null.</param>
    public static MidiReadResult Read(ReadOnlySpan<byte> bytes, MidiReadOptions? options = null) =>
        MidiReader.Read(bytes, null, options ?? MidiReadOptions.Lenient);

    /// <summary>
    /// The same without a copy: the file keeps the array, as the memory of its payloads. Nobody may write to it any more.
    /// </summary>
    public static MidiReadResult ReadKeeping(byte[] bytes, MidiReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return MidiReader.Read(bytes, bytes, options ?? MidiReadOptions.Lenient);
    }

    /// <summary>
    /// The bytes of the file. Reading them gives an equal file, writing that gives the same bytes again.
    /// Gaps that are longer than a delta time can say are bridged with empty text events.
    /// </summary>
    public byte[] Write(MidiWriteOptions? options = null) => MidiWriter.Write(this, options ?? MidiWriteOptions.Default);

    /// <summary>True when format, division and all tracks are the same, event by event.</summary>
    public bool ContentEquals(MidiFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Format == other.Format
            && Division == other.Division
            && Tracks.Count == other.Tracks.Count
            && Tracks.Zip(other.Tracks).All(pair => pair.First.ContentEquals(pair.Second));
    }
}
