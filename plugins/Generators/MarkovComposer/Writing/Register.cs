namespace MarkovComposer.Writing;

/// <summary>Where a melody lies.</summary>
internal static class Register
{
    /// <summary>The pitch of the tonic that brings the middle of the melody nearest to the middle of the range.</summary>
    /// <param name="tonic">Pitch class of the tonic.</param>
    /// <param name="meanDegree">The mean degree of melodies, in semitones above the tonic.</param>
    /// <param name="settings">The range.</param>
    public static int Place(int tonic, double meanDegree, Settings settings) =>
        Enumerable.Range(0, 11).Select(octave => tonic + (12 * octave))
            .MinBy(pitch => Math.Abs(pitch + meanDegree - ((settings.Lowest + settings.Highest) / 2.0)));
}
