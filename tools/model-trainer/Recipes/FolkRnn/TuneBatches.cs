using EventSuite.Neural.Losses;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>Tunes in batches of like length.</summary>
internal sealed class TuneBatches(int[][] tunes, int size)
{
    /// <summary>Batches whose tunes are sorted by length together: little padding, yet other company in each epoch.</summary>
    private const int Company = 8;

    /// <summary>Batches of an epoch.</summary>
    public int Count => (tunes.Length + size - 1) / size;

    /// <summary>The batches of an epoch in its order, which follows from seed and epoch alone.</summary>
    public int[][][] Of(ulong seed, long epoch)
    {
        RandomSource random = new(seed + (0x9E3779B97F4A7C15 * (ulong)(epoch + 1)));
        int[][] shuffled = [.. tunes];
        random.Shuffle(shuffled.AsSpan());
        int[][][] batches = [.. shuffled.Chunk(size * Company).SelectMany(part => part.OrderBy(tune => tune.Length).Chunk(size))];
        random.Shuffle(batches.AsSpan());
        return batches;
    }

    /// <summary>The batches in the order of their length, for judging.</summary>
    public IEnumerable<int[][]> Sorted() => tunes.OrderBy(tune => tune.Length).Chunk(size);

    /// <summary>A batch as what goes in and what is to come out, steps by tunes; padding carries no loss.</summary>
    public static (Indices Input, Indices Target, long Tokens) Pad(int[][] batch)
    {
        int steps = batch.Max(tune => tune.Length) - 1;
        int[] input = new int[steps * batch.Length];
        int[] target = new int[steps * batch.Length];
        Array.Fill(target, CrossEntropy.Ignored);
        for (int b = 0; b < batch.Length; b++)
        {
            for (int t = 0; t + 1 < batch[b].Length; t++)
            {
                (input[(t * batch.Length) + b], target[(t * batch.Length) + b]) = (batch[b][t], batch[b][t + 1]);
            }
        }

        Shape shape = new(steps, batch.Length);
        return (new Indices(shape, input), new Indices(shape, target), batch.Sum(tune => tune.Length - 1L));
    }
}
