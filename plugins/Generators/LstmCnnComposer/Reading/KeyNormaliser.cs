using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;

namespace LstmCnnComposer.Reading;

/// <summary>Brings music to C major or A minor by the shortest way.</summary>
internal static class KeyNormaliser
{
    private const double FinalBonus = .3;
    private const double SignatureBonus = .1;
    private const int A = 9;

    /// <summary>The key of notes: the profile that fits, helped by the last bass note and a key signature.</summary>
    public static Key Find(Score score, KeySignature? signature = null)
    {
        long last = score.Notes.Max(n => n.StartTick);
        int final = score.Notes.Where(n => n.EndTick > last).Min(n => n.Pitch) % 12;
        return KeyFinder.Rank(score)
            .MaxBy(c => c.Correlation + (c.Key.Tonic == final ? FinalBonus : 0) + (signature is { } s ? SignatureBonus * Agreement(c.Key, s.Sharps) : 0))
            .Key;
    }

    /// <summary>1 for major and minor of the signature; a half for Mixolydian and Dorian, whose signatures are one off.</summary>
    private static double Agreement(Key key, int sharps) => key.Sharps == sharps ? 1 : key.Sharps == sharps + (key.IsMinor ? -1 : 1) ? .5 : 0;

    /// <summary>Semitones that bring a key to C major or A minor: −5 to 6.</summary>
    public static int Shift(Key key)
    {
        int up = ((key.IsMinor ? A : 0) - key.Tonic + 12) % 12;
        return up > 6 ? up - 12 : up;
    }
}
