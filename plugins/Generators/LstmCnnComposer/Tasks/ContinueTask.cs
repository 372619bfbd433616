using EventSuite.Music.Midi;
using EventSuite.Plugins;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>The input, and bars more after it on tracks of their own.</summary>
internal static class ContinueTask
{
    public static Composition Run(Job job, MusicInput input)
    {
        var whole = GivenMusic.Read(input);
        GivenMusic given = whole.Around(whole.Bars, whole.Bars);
        Settings settings = job.Settings.Within(given) with { IsMinor = given.Key.IsMinor };
        if (settings.Parts == "auto" && job.Style.Parts.Count == 1 && given.Parts.Count == 1)
        {
            settings = settings with { Parts = "lead" };
        }

        var map = PartMap.Of(whole, job.Style);
        var order = new Order(given.Meter, given.Bars + settings.Bars, settings.ConditionsFor(job.Style)) { Given = [.. map.Lines(given, job.Style).Select(job.Style.Fit)] };
        Piece piece = Wishes.Write(job with { Settings = settings }, order, given.Bars, settings.Bars);

        // Back where the input lies before anybody accompanies it: a band stays where bands play.
        piece = piece with { Parts = [.. piece.Parts.Select(part => PartMap.Raise(part, -map.Octaves))] };
        Settings playing = settings with { LeadProgram = given.Lead.Program, BandProgram = map.LeftHand?.Program };
        Arrangement arrangement = new Arranger(job.Library, playing).Arrange(piece, null, job.Random, job.Cancellation).Arrangement;
        return Composition.From(
            Append(given, arrangement, settings),
            "Continuation",
            $"{settings.Bars} bars in {given.Meter} and {given.Key} after the given music, style {job.Style.Id}.");
    }

    private static MidiFile Append(GivenMusic given, Arrangement arrangement, Settings settings)
    {
        int kept = given.Bars * given.Meter.BarTicks;
        long start = given.Song.BarStartTick(given.FirstBar + given.Bars);
        int[] channels = Channels.For(given, [.. arrangement.Voices.Skip(1).Select(v => v.Program)]);
        IEnumerable<MidiTrack> tracks = arrangement.Voices.Select((voice, i) => Sheet.Track(
            voice with { Name = $"{voice.Name}, continued", Events = Piece.Cut(PieceScore.Notes(voice.Events), kept, arrangement.Ticks) },
            i == 0 ? given.Lead.Channel : channels[i - 1],
            given.Meter,
            settings.Playing,
            -given.Shift,
            given.TicksPerQuarter,
            start,
            settings.Bars * given.Meter.BarTicks));
        return new MidiFile(MidiFormat.MultiTrack, given.Song.File.Division, [.. given.Song.File.Tracks, .. tracks]);
    }
}
