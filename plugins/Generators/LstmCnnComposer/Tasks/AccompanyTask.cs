using EventSuite.Music.Midi;
using EventSuite.Plugins;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>Other parts around the input's melody; the input stays as it is.</summary>
internal static class AccompanyTask
{
    public static Composition Run(Job job, MusicInput input)
    {
        var given = GivenMusic.Read(input);
        Voice[] band = job.Style.Parts.Count == 2 ? [LeftHand(job, given)] : [.. Band(job, given)];
        int[] channels = Channels.Free(given.Song, band.Length);
        long start = given.Song.BarStartTick(0);
        IEnumerable<MidiTrack> tracks = band.Select((voice, i) => Sheet.Track(
            voice, channels[i], given.Meter, job.Settings.Playing, -given.Shift, given.TicksPerQuarter, start, given.Bars * given.Meter.BarTicks));
        return Composition.From(
            new MidiFile(MidiFormat.MultiTrack, given.Song.File.Division, [.. given.Song.File.Tracks, .. tracks]),
            "With accompaniment",
            $"{string.Join(", ", band.Select(v => v.Name))}, written to the melody in {given.Key} by the network of the {(job.Style.Parts.Count == 2 ? "keyboard pieces" : "four-part chorales")}.");
    }

    /// <summary>The other hand, by the network of the keyboard pieces, which hears the melody ahead.</summary>
    private static Voice LeftHand(Job job, GivenMusic given)
    {
        Settings settings = job.Settings with { IsMinor = given.Key.IsMinor };
        var map = PartMap.Of(given, job.Style);
        var order = new Order(given.Meter, given.Bars, settings.ConditionsFor(job.Style) with { Lead = 0 })
        {
            Given = [job.Style.Fit(map.Lines(given, job.Style)[0]), []],
            ShowLeadPitch = settings.ShowLeadPitch,
            ShowLeadRhythm = settings.ShowLeadRhythm,
        };
        Piece piece = Writer.Write(job.Performer, order, Tastes.Of(settings, job.Style), settings.Tries, job.Random, job.Cancellation);
        return new Voice("Left hand", settings.BandProgram ?? given.Lead.Program, PartMap.Raise(piece.Parts[1], -map.Octaves));
    }

    /// <summary>Voices below the melody, by the network of the four-part chorales.</summary>
    private static IEnumerable<Voice> Band(Job job, GivenMusic given)
    {
        Settings settings = job.Settings with { IsMinor = given.Key.IsMinor, Parts = job.Settings.Parts == "lead" ? "lead-bass" : job.Settings.Parts };
        NoteEvent[] lead = given.Line(given.Lead);
        bool isExact = settings.Style == Accompanist.Style;
        Frame frame = isExact ? Frame.ForVoices(given.Meter, isFast: false) : Accompanist.FrameFor(given.Meter, lead);
        IReadOnlyList<NoteEvent[]> below = new Accompanist(job.Voices, settings).Write(lead, frame, given.Bars, isExact, null, job.Random, job.Cancellation);
        return new Arranger(job.Library, settings).Band(below, Meter.TicksPerQuarter * frame.Down / frame.Up, given.Bars * given.Meter.BarTicks, given.Meter.BarTicks);
    }
}
