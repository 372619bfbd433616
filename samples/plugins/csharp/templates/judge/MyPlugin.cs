using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace MyPlugin;

public sealed class Jury : IMusicJudge
{
    public Judgement Judge(JudgeRequest request, PluginCall call)
    {
        Song song = request.ReadSong();
        if (song.Notes.IsEmpty)
        {
            throw PluginFaultException.MusicUnusable("There are no notes.");
        }

        // How many different pitches are heard: 24 of them are worth 100 points.
        int pitches = song.Notes.Select(n => n.Pitch).Distinct().Count();
        double variety = Math.Min(100, pitches * 100.0 / 24);
        return new Judgement(
            variety,
            [new JudgementPart("Variety", variety, 1, $"{pitches} different pitches are heard.")],
            "More pitches, more points.");
    }
}
