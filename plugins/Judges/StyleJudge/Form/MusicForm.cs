using EventSuite.Music.Notes;

namespace StyleJudge.Form;

/// <summary>
/// The one form in which music is heard, made so that only the music can matter and not how it was written down or played:
/// <list type="bullet">
/// <item>Only when and at which pitch something begins is read. Tempo, meter, velocity, programs, tracks, channels, and how long
/// notes are held do not come in at all, so none of them can change a score.</item>
/// <item>Time is a row of moments (<see cref="Moment"/>), and only the ratios of the gaps between them are used: music in doubled
/// or halved note values is the same music.</item>
/// <item>A pitch sounds until its voice moves on; voices are traced (<see cref="VoiceTracer"/>), repetitions of a pitch are one tone.</item>
/// <item>Pitches are counted from the piece's own middle: music in another key or octave is the same music.</item>
/// <item>Drums are left out.</item>
/// </list>
/// </summary>
internal sealed class MusicForm
{
    /// <summary>So many moments are heard: eight bars of thirty-seconds. Longer music is heard up to there.</summary>
    public const int MaxMoments = 256;

    private MusicForm(IReadOnlyList<Moment> moments) => Moments = moments;

    /// <summary>In the order of time; none without pitched notes.</summary>
    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>The form of a song; the times of its moments are ticks.</summary>
    public static MusicForm Of(Song song) =>
        Of(song.Notes.Where(n => !n.IsDrum).Select(n => new Strike(n.StartTick, n.Pitch)));

    /// <summary>The form of strikes in any order.</summary>
    public static MusicForm Of(IEnumerable<Strike> strikes)
    {
        Strike[] sorted = [.. strikes];
        Array.Sort(sorted, (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Pitch.CompareTo(b.Pitch));
        return new MusicForm(VoiceTracer.Trace(ChordGrouper.Group(sorted), MaxMoments));
    }
}
