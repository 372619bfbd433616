using LstmCnnComposer.Network;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Writing;

/// <summary>Scales and rhythms that a person prefers, as additions to the network's logits.</summary>
internal static class Tastes
{
    private const float Likes = 2;
    private const float Dislikes = -1.5f;
    private const int A = 9;

    private static readonly Dictionary<string, int[]> Scales = new()
    {
        ["major"] = [0, 2, 4, 5, 7, 9, 11],
        ["minor"] = [0, 2, 3, 5, 7, 8, 10],
        ["pentatonic"] = [0, 2, 4, 7, 9],
        ["pentatonic-minor"] = [0, 3, 5, 7, 10],
        ["fifths"] = [0, 7],
    };

    /// <summary>What the settings prefer in a style. Notes outside the scale are not written at all.</summary>
    public static Taste Of(Settings settings, StyleSpec style)
    {
        float[] pitches = new float[style.PitchTokens];
        string scale = settings.Scale == "pentatonic" && settings.IsMinor ? "pentatonic-minor" : settings.Scale;
        if (Scales.TryGetValue(scale, out int[]? degrees))
        {
            int tonic = (settings.IsMinor ? A : 0) + style.ShiftOf(settings.IsMinor);
            for (int token = StyleSpec.FirstPitch; token < pitches.Length; token++)
            {
                pitches[token] = degrees.Contains((style.PitchOf(token) - tonic + 120) % 12) ? 0 : float.NegativeInfinity;
            }
        }

        float[] lengths = [.. style.Durations.Select(ticks => Liking(settings.Rhythm, ticks))];
        int most = settings.NotesAtOnce == 0 ? StyleSpec.ChordTokens : settings.NotesAtOnce;
        return new Taste(settings.Choice, pitches, lengths, most, settings.NotesAtOnce);
    }

    private static float Liking(string rhythm, int ticks) => rhythm switch
    {
        "long" => ticks >= 12 ? Likes : Dislikes,
        "flowing" => ticks == 6 ? Likes : ticks is 4 or 12 ? 0 : Dislikes,
        "short" => ticks <= 3 ? 2 * Likes : ticks <= 6 ? 0 : 2 * Dislikes,
        "dotted" => ticks is 9 or 18 or 36 ? Likes : ticks is 3 or 6 ? 0 : Dislikes,
        "triplets" => ticks is 4 or 8 ? 2 * Likes : 0,
        _ => 0,
    };
}
