namespace EventSuite.Bench.Midi;

/// <summary>A way over all files, and what its passes took.</summary>
internal sealed class MidiRow(string name, Func<double> pass)
{
    public string Name => name;

    public Func<double> Pass => pass;

    public List<double> Seconds { get; } = [];

    public long Allocated { get; set; }

    public int Collections { get; set; }

    public double? Sum { get; set; }
}
