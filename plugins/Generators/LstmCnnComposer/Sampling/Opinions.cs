using LstmCnnComposer.Network;

namespace LstmCnnComposer.Sampling;

/// <summary>What a head says on the intervals to each of the <see cref="References"/>.</summary>
internal static class Opinions
{
    /// <summary>Adds them to the logits of candidates.</summary>
    /// <param name="opinions">For each reference those on its intervals.</param>
    /// <param name="references">Pitches; negative for nothing.</param>
    /// <param name="pitches">Logits of pitches that follow one another.</param>
    /// <param name="others">Logits of what has no pitch.</param>
    /// <param name="first">The first of the pitches.</param>
    /// <param name="step">1 for rising, −1 for falling pitches.</param>
    public static void Add(ReadOnlySpan<float> opinions, int[] references, Span<float> pitches, Span<float> others, int first, int step)
    {
        for (int r = 0; r < references.Length; r++)
        {
            ReadOnlySpan<float> row = opinions.Slice(r * References.Width, References.Width);
            for (int i = 0; i < pitches.Length; i++)
            {
                int pitch = first + (i * step);
                pitches[i] += row[pitch < 0 ? References.NoInterval : References.Place(pitch, references[r])];
            }

            foreach (ref float other in others)
            {
                other += row[References.NoInterval];
            }
        }
    }
}
