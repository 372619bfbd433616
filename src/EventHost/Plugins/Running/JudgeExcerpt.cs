using System.Globalization;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Running;

/// <summary>
/// What a judge hears: the bars of the order as <see cref="Song.CropBars"/> cuts them, without names and texts. It is cut here and not
/// by the judges, so that all of them hear the same.
/// </summary>
internal static class JudgeExcerpt
{
    /// <summary>The excerpt as a file of its own, or why there is none: no MIDI file, no such bar, or no note in these bars.</summary>
    public static Outcome<byte[]> Of(AiJudgeOrder order)
    {
        var read = MidiFile.Read(order.Midi.Span);
        if (!read.IsUsable)
        {
            return PluginFaults.MusicNotUsable($"This is not a usable MIDI file: {read.Refusal}");
        }

        var song = Song.From(read.File);
        var whole = order.FirstBar is null && order.Bars is null;
        var (first, count) = (order.FirstBar ?? 1, order.Bars ?? AiJudgeOrder.UsualBars);
        if (!whole && (first < 1 || count < 1 || first > Math.Max(1, song.BarCount)))
        {
            return PluginFaults.MusicNotUsable(Text($"{count} bars from bar {first} on were asked for; the music has {song.BarCount}."));
        }

        var heard = whole ? song : song.CropBars(first - 1, count);
        return heard.Notes.IsEmpty
            ? PluginFaults.MusicNotUsable(whole || song.Notes.IsEmpty ? "The music has no notes." : Text($"No note starts in the {count} bars from bar {first} on."))
            : MidiStripper.Strip(heard.File).Write();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
