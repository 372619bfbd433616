namespace MusicFuzz.Running;

/// <summary>Runs rounds of a target. A round depends on the seed and its number only.</summary>
public static class FuzzRunner
{
    /// <summary>Runs one round.</summary>
    /// <exception cref="FuzzFailureException">Its input broke something.</exception>
    public static void Round(FuzzTarget target, int seed, int round)
    {
        ArgumentNullException.ThrowIfNull(target);
        byte[] input = Input(target, seed, round);
        try
        {
            target.Check(input);
        }
        catch (Exception cause)
        {
            throw new FuzzFailureException(target.Name, seed, round, input, cause);
        }
    }

    /// <summary>The input of a round.</summary>
    public static byte[] Input(FuzzTarget target, int seed, int round)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Make(new Random(unchecked((seed * 1_000_003) + round)));
    }
}
