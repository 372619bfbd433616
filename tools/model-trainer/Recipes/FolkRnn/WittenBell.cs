namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>An n-gram model smoothed after Witten and Bell (1991): what any network must beat.</summary>
internal sealed class WittenBell
{
    /// <summary>Tokens looked at together.</summary>
    public const int Order = 5;

    private readonly Dictionary<Context, Followers> contexts = [];
    private readonly int vocabulary;

    /// <summary>Counts tunes, each with its start and end.</summary>
    public WittenBell(IEnumerable<int[]> tunes, int vocabulary)
    {
        this.vocabulary = vocabulary;
        foreach (int[] tune in tunes)
        {
            for (int at = 1; at < tune.Length; at++)
            {
                for (int length = 0; length < Order && length <= at; length++)
                {
                    Context context = Context.Of(tune.AsSpan(at - length, length));
                    if (!contexts.TryGetValue(context, out Followers? followers))
                    {
                        contexts.Add(context, followers = new Followers());
                    }

                    followers.Add(tune[at]);
                }
            }
        }
    }

    /// <summary>How surprised it is by a tune, in nats, the start not counted.</summary>
    public double NatsOf(int[] tune) => -Enumerable.Range(1, tune.Length - 1).Sum(at => Math.Log(ProbabilityAt(tune, at)));

    private double ProbabilityAt(int[] tune, int at)
    {
        double probability = 1.0 / vocabulary;
        for (int length = 0; length < Order && length <= at; length++)
        {
            if (!contexts.TryGetValue(Context.Of(tune.AsSpan(at - length, length)), out Followers? followers))
            {
                break;
            }

            double kinds = followers.Kinds;
            probability = (followers.CountOf(tune[at]) + (kinds * probability)) / (followers.Total + kinds);
        }

        return probability;
    }

    private readonly record struct Context(int A, int B, int C, int D)
    {
        public static Context Of(ReadOnlySpan<int> tokens)
        {
            Span<int> all = stackalloc int[Order - 1];
            all.Fill(-1);
            tokens.CopyTo(all);
            return new Context(all[0], all[1], all[2], all[3]);
        }
    }

    private sealed class Followers
    {
        private readonly Dictionary<int, int> counts = [];

        public int Total { get; private set; }

        public int Kinds => counts.Count;

        public void Add(int token)
        {
            counts[token] = CountOf(token) + 1;
            Total++;
        }

        public int CountOf(int token) => counts.GetValueOrDefault(token);
    }
}
