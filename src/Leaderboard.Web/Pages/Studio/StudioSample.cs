using EventSuite.Core.Studio.Samples;

namespace Leaderboard.Web.Pages.Studio;

/// <summary>A sample melody to begin with.</summary>
/// <param name="Id">What a version names it by.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">A sentence on what it is good for.</param>
/// <param name="Bars">How many bars it has.</param>
/// <param name="Midi">Where its MIDI file is.</param>
public sealed record StudioSample(string Id, string Title, string About, int Bars, string Midi)
{
    /// <summary>A melody as the studio shows it.</summary>
    public static StudioSample Of(SampleMelody melody)
    {
        ArgumentNullException.ThrowIfNull(melody);
        return new StudioSample(melody.Id, melody.Title, melody.About, melody.Bars, $"/api/v1/studio/samples/{melody.Id}/midi");
    }
}
