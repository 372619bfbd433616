namespace MusicFuzz.Running;

/// <summary>One kind of input from strangers: how it is made, and what must hold whatever it is.</summary>
public abstract class FuzzTarget
{
    /// <summary>The name in reports and of saved inputs.</summary>
    public abstract string Name { get; }

    /// <summary>What the steps cost so far.</summary>
    public MemoryMeter Memory { get; } = new();

    /// <summary>Faults and other answers that were reached so far, each with how often.</summary>
    public SortedDictionary<string, int> Reached { get; } = new(StringComparer.Ordinal);

    /// <summary>An input, made by chance.</summary>
    public abstract byte[] Make(Random random);

    /// <summary>Uses an input in every way.</summary>
    /// <exception cref="InvariantException">Something that must hold does not. Any other exception is a failure too.</exception>
    public abstract void Check(byte[] input);

    /// <summary>Counts an answer.</summary>
    protected void Reach(string answer) => Reached[answer] = Reached.GetValueOrDefault(answer) + 1;

    /// <summary>Demands what must hold.</summary>
    /// <exception cref="InvariantException">It does not.</exception>
    protected static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvariantException(what);
        }
    }
}
