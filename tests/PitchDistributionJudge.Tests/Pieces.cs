using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace PitchDistributionJudge.Tests;

/// <summary>Music for the judge.</summary>
internal static class Pieces
{
    /// <summary>A tune of quavers: pitches in a row.</summary>
    public static JudgeRequest Of(params int[] pitches) => Of(pitches.Select((pitch, i) => Quaver(i, pitch)));

    /// <summary>Notes, 24 ticks to the quarter.</summary>
    public static JudgeRequest Of(IEnumerable<Note> notes) => new(new Score(24, notes).ToSong().File.Write());

    public static Note Quaver(int place, int pitch, byte channel = 0) => new(12 * place, 12, (byte)pitch, 80, channel, 0, 0);

    public static PitchJudge ShippedJudge() => new(new PluginContext(AppContext.BaseDirectory, AppContext.BaseDirectory));

    public static Judgement Judge(JudgeRequest request) => ShippedJudge().Judge(request, new PluginCall());

    public static double Part(this Judgement judgement, string name) => judgement.Breakdown.Single(p => p.Name == name).Value;
}
