namespace EventSuite.Neural.Kernels;

/// <summary>
/// One LSTM layer for one sequence, step by step, allocating nothing. A block of the weight is the four gates of 32 units, so
/// that whoever has read it goes on to these units' cells at once; blocks are what threads share. Units are filled up to
/// whole blocks; those too many stay zero.
/// </summary>
internal sealed class LstmRow : IWork
{
    private const int Gates = 4;
    private const int Units = RowWeights.Block / Gates;

    private readonly RowWeights weights;
    private readonly float[][] inputs;
    private readonly float[] cells;
    private readonly float[] starts;
    private readonly float[] gates;
    private readonly int below;
    private readonly long cost;
    private int startAt;
    private int turn;

    /// <param name="hidden">Units.</param>
    /// <param name="below">The layer below's units, or 0 when the starts hold all that comes from below.</param>
    /// <param name="starts">Rows of what the gates begin with, as torch orders them.</param>
    /// <param name="fromBelow">Weight of a gate's unit and a unit below.</param>
    /// <param name="own">Weight of a gate's unit and a unit of this layer.</param>
    public LstmRow(int hidden, int below, float[] starts, Func<int, int, float> fromBelow, Func<int, int, float> own)
    {
        Width = Padded(hidden);
        this.below = Padded(below);
        inputs = [new float[this.below + Width], new float[this.below + Width]];
        cells = new float[Width];
        gates = new float[Gates * Width];
        this.starts = new float[starts.Length / (Gates * hidden) * gates.Length];
        for (int i = 0; i < this.starts.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, gates.Length);
            int from = TorchColumn(column, hidden);
            this.starts[i] = from < 0 ? 0 : starts[(row * Gates * hidden) + from];
        }

        weights = new RowWeights(inputs[0].Length, gates.Length, (row, column) =>
        {
            int to = TorchColumn(column, hidden);
            return to < 0 ? 0
                : row < below ? fromBelow(to, row)
                : row >= this.below && row - this.below < hidden ? own(to, row - this.below)
                : 0;
        });
        cost = (long)inputs[0].Length * gates.Length;
    }

    /// <summary>Units with those that fill up.</summary>
    public int Width { get; }

    /// <summary>Where the layer below puts its new states.</summary>
    public Span<float> FromBelow => inputs[turn].AsSpan(0, below);

    /// <summary>The states after the last step.</summary>
    public ReadOnlySpan<float> States => inputs[turn].AsSpan(below);

    public static int Padded(int units) => (units + Units - 1) / Units * Units;

    public void Reset()
    {
        Array.Clear(inputs[turn]);
        Array.Clear(cells);
    }

    /// <summary>States and cells.</summary>
    public float[] Save() => [.. States, .. cells];

    /// <summary>Puts back what <see cref="Save"/> gave.</summary>
    public void Restore(ReadOnlySpan<float> memory)
    {
        memory[..Width].CopyTo(inputs[turn].AsSpan(below));
        memory[Width..].CopyTo(cells);
    }

    /// <summary>One step.</summary>
    /// <param name="row">Which row of the starts the gates begin with.</param>
    public void Step(int row)
    {
        startAt = row * gates.Length;
        if (cost >= Work.WorthSharing)
        {
            Work.Run(this, weights.Blocks);
        }
        else
        {
            for (int block = 0; block < weights.Blocks; block++)
            {
                Run(block);
            }
        }

        turn = 1 - turn;
    }

    /// <summary>A block: the others still read the old states, so the new ones go where the next step reads.</summary>
    public void Run(int part)
    {
        int at = part * RowWeights.Block;
        Span<float> own = gates.AsSpan(at, RowWeights.Block);
        weights.Multiply(inputs[turn], part, starts.AsSpan(startAt + at), own);
        Span<float> cell = cells.AsSpan(part * Units, Units);
        LstmCell.Forward(own, Units, cell, cell, inputs[1 - turn].AsSpan(below + (part * Units), Units));
    }

    // Here the gates of 32 units lie together; torch has all units of a gate together.
    private static int TorchColumn(int column, int hidden)
    {
        (int block, int within) = Math.DivRem(column, RowWeights.Block);
        int unit = (block * Units) + (within % Units);
        return unit < hidden ? (within / Units * hidden) + unit : -1;
    }
}
