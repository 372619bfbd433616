using System.Collections.Immutable;

namespace EventSuite.Music.Analysis;

/// <summary>Tokens in a row.</summary>
/// <param name="Tokens">The tokens, n of them.</param>
/// <param name="Count">How often they occur.</param>
public sealed record NGram(ImmutableArray<int> Tokens, int Count)
{
    /// <summary>All n-grams of a sequence, the most frequent first, those equally frequent in the order of their first occurrence.</summary>
    /// <param name="tokens">Any tokens.</param>
    /// <param name="n">1 or more.</param>
    public static IReadOnlyList<NGram> Of(IReadOnlyList<int> tokens, int n)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return [.. Enumerable.Range(0, Math.Max(0, tokens.Count - n + 1))
            .Select(i => ImmutableArray.CreateRange(tokens.Skip(i).Take(n)))
            .GroupBy(gram => gram, SameTokens.Instance)
            .Select(g => new NGram(g.Key, g.Count()))
            .OrderByDescending(g => g.Count)];
    }

    private sealed class SameTokens : IEqualityComparer<ImmutableArray<int>>
    {
        public static SameTokens Instance { get; } = new();

        public bool Equals(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<int> obj)
        {
            var hash = default(HashCode);
            foreach (int token in obj)
            {
                hash.Add(token);
            }

            return hash.ToHashCode();
        }
    }
}
