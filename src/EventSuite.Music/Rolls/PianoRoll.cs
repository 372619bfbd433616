using EventSuite.Music.Notes;

namespace EventSuite.Music.Rolls;

/// <summary>
/// Music as an image of shape [steps × 128], row by row in one array: cell (step, pitch) is at step × 128 + pitch and
/// holds 0, or what <see cref="RollValues"/> says. With a plane of onsets of the same shape (1 where a note begins)
/// repeated notes differ from held ones. A beat is a quarter note. Immutable.
/// </summary>
public sealed class PianoRoll
{
    /// <summary>Pitches, so cells of a step.</summary>
    public const int Pitches = 128;

    private readonly byte[] _cells;
    private readonly byte[]? _onsets;

    /// <summary>A roll from cells that a model or a reader made; the spans are copied.</summary>
    /// <param name="stepsPerBeat">1–32767.</param>
    /// <param name="cells">Shape [steps × 128], each 0–127.</param>
    /// <param name="onsets">Empty for none, else the shape of the cells, each 0 or 1; where a cell is 0 it does not count.</param>
    /// <exception cref="ArgumentException">A shape or a value does not fit.</exception>
    public PianoRoll(int stepsPerBeat, ReadOnlySpan<byte> cells, ReadOnlySpan<byte> onsets = default)
        : this(cells.ToArray(), onsets.IsEmpty ? null : onsets.ToArray(), stepsPerBeat)
    {
        if (cells.Length % Pitches != 0 || (!onsets.IsEmpty && onsets.Length != cells.Length))
        {
            throw new ArgumentException($"Expected whole steps of {Pitches} cells and as many onsets or none, found {cells.Length} and {onsets.Length}.", nameof(cells));
        }

        if (cells.IndexOfAnyExceptInRange((byte)0, (byte)127) is >= 0 and int cell)
        {
            throw new ArgumentException($"Cell {cell} is {cells[cell]}, more than 127.", nameof(cells));
        }

        if (onsets.IndexOfAnyExceptInRange((byte)0, (byte)1) is >= 0 and int onset)
        {
            throw new ArgumentException($"Onset {onset} is {onsets[onset]}, not 0 or 1.", nameof(onsets));
        }
    }

    /// <summary>Takes the arrays as they are.</summary>
    internal PianoRoll(byte[] cells, byte[]? onsets, int stepsPerBeat)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stepsPerBeat, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stepsPerBeat, 0x7FFF);
        StepsPerBeat = stepsPerBeat;
        _cells = cells;
        _onsets = onsets;
    }

    /// <summary>Steps of a quarter note.</summary>
    public int StepsPerBeat { get; }

    /// <summary>How many steps there are.</summary>
    public int Steps => _cells.Length / Pitches;

    /// <summary>True when onsets are told apart.</summary>
    public bool HasOnsets => _onsets is not null;

    /// <summary>All cells, [steps × 128].</summary>
    public ReadOnlySpan<byte> Cells => _cells;

    /// <summary>All onsets, [steps × 128], 1 where a note begins; empty when they are not told apart.</summary>
    public ReadOnlySpan<byte> Onsets => _onsets;

    /// <summary>One cell.</summary>
    public byte this[int step, int pitch] => Step(step)[pitch];

    /// <summary>The 128 cells of a step.</summary>
    public ReadOnlySpan<byte> Step(int step) => _cells.AsSpan(step * Pitches, Pitches);

    /// <summary>
    /// All tracks on one roll. A note begins at the step nearest to its start and ends at the step nearest to its end,
    /// halves to the later step, and lasts at least one step.
    /// </summary>
    /// <exception cref="ArgumentException">The music has more steps than <see cref="RollOptions.MaxSteps"/>.</exception>
    public static PianoRoll Of(Score score, RollOptions? options = null) => RollPainter.Paint(score, options ?? new RollOptions());

    /// <summary>A roll for each track that has such notes, by track; all of the same length.</summary>
    /// <exception cref="ArgumentException">The music has more steps than <see cref="RollOptions.MaxSteps"/> for all tracks together.</exception>
    public static IReadOnlyList<TrackRoll> PerTrack(Score score, RollOptions? options = null) =>
        RollPainter.PaintTracks(score, options ?? new RollOptions());

    /// <summary>
    /// The notes: cells in a row on a pitch are one note, which a new onset ends (if onsets are told apart). The velocity
    /// is that of the first cell, or <paramref name="velocity"/> where that is 1, as it is on binary rolls.
    /// </summary>
    /// <param name="velocity">1–127.</param>
    /// <param name="channel">0–15.</param>
    public Score ToScore(byte velocity = 80, byte channel = 0) => RollReader.Read(this, velocity, channel);
}
