using LstmCnnComposer.Network;

namespace LstmCnnComposer.Sampling;

/// <summary>What a person prefers, beside what the style does: added to the network's logits.</summary>
/// <param name="Choice">How each step is chosen.</param>
/// <param name="Pitches">For each pitch token; negative infinity forbids.</param>
/// <param name="Lengths">For each length.</param>
/// <param name="MostNotes">At once in a part, 1 or more.</param>
/// <param name="LeastNotes">At once in a part where it plays, 0 for as it comes.</param>
internal sealed record Taste(Choice Choice, float[] Pitches, float[] Lengths, int MostNotes, int LeastNotes)
{
    /// <summary>As the style does it.</summary>
    public static Taste Plain(StyleSpec style, Choice choice) =>
        new(choice, new float[style.PitchTokens], new float[style.Durations.Count], StyleSpec.ChordTokens, 0);
}
