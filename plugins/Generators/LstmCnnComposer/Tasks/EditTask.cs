using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>Some bars of one part written anew; all else stays as it is, and is heard.</summary>
internal static class EditTask
{
    public static Composition Run(Job job, MusicInput input)
    {
        var whole = GivenMusic.Read(input);
        GivenTrack target = Target(whole, job.Settings);
        GivenMusic given = whole.Around(job.Settings.FromBar - 1, job.Settings.ToBar);
        Settings settings = (job.Settings with { Position = job.Settings.ToBar == whole.Bars ? "whole" : "opening" }).Within(given) with { IsMinor = given.Key.IsMinor };
        int start = (settings.FromBar - 1 - given.FirstBar) * given.Meter.BarTicks;
        int end = (settings.ToBar - given.FirstBar) * given.Meter.BarTicks;
        GivenTrack part = given.PartOf(target);
        NoteEvent[] written = part == given.Lead || job.Style.Parts.Count == 2
            ? WriteByStyle(job with { Settings = settings }, whole, given, part, start, end)
            : WriteBelow(job with { Settings = settings }, whole, given, part, start, end);
        NoteEvent[] notes = Piece.Cut(PieceScore.Notes(written), start, end);
        return Composition.From(
            TrackEdit.Replace(given, target, start, end, notes, settings.Playing),
            "With new bars",
            $"Bars {settings.FromBar} to {settings.ToBar} of part {settings.Part} written anew, style {job.Style.Id}; all else is as it was.");
    }

    private static GivenTrack Target(GivenMusic given, Settings settings) =>
        settings.Part > given.Tracks.Count
            ? throw PluginFaultException.InvalidParameter("part", $"The input has {given.Tracks.Count} parts with notes, so there is no part {settings.Part}.")
            : settings.ToBar > given.Bars
                ? throw PluginFaultException.InvalidParameter("toBar", $"The input has {given.Bars} bars, so there is no bar {settings.ToBar}.")
                : given.Tracks[settings.Part - 1];

    /// <summary>By the style's own network, which hears the other parts that it knows.</summary>
    private static NoteEvent[] WriteByStyle(Job job, GivenMusic whole, GivenMusic given, GivenTrack target, int start, int end)
    {
        StyleSpec style = job.Style;
        var map = PartMap.Of(whole, style, hand: target);
        int part = Math.Max(0, map.Tracks.ToList().IndexOf(target));
        NoteEvent[][] lines = [.. map.Lines(given, style).Select((line, i) => style.Fit(i == part ? Without(line, start, end) : line))];
        var order = new Order(given.Meter, given.Bars, job.Settings.ConditionsFor(style)) { Given = lines };
        Piece piece = Wishes.Write(job, order, start / given.Meter.BarTicks, (end - start) / given.Meter.BarTicks);
        return PartMap.Raise(piece.Parts[part], -map.Octaves);
    }

    /// <summary>A part below the melody, by the network of the four voices, which hears the melody ahead.</summary>
    private static NoteEvent[] WriteBelow(Job job, GivenMusic whole, GivenMusic given, GivenTrack target, int start, int end)
    {
        var map = PartMap.Of(whole, job.Voices.Style);
        NoteEvent[] lead = given.Line(given.Lead);
        bool isExact = job.Settings.Style == Accompanist.Style;
        Frame frame = isExact ? Frame.ForVoices(given.Meter, isFast: false) : Accompanist.FrameFor(given.Meter, whole.Line(given.Lead));
        bool isChords = target.Notes.GroupBy(n => n.StartTick).Any(g => g.Count() > 1);
        int part = Enumerable.Range(1, 3).FirstOrDefault(i => map.Tracks[i] == target, Accompanist.Alto);
        NoteEvent[][] lines = [.. map.Tracks.Select((track, i) => track is null || i == 0 ? [] : given.Line(track))];
        for (int i = 1; i < lines.Length; i++)
        {
            lines[i] = i == part || (isChords && i != Accompanist.Bass) ? Without(lines[i], start, end) : lines[i];
        }

        IReadOnlyList<NoteEvent[]> below = new Accompanist(job.Voices, job.Settings).Write(lead, frame, given.Bars, isExact, lines, job.Random, job.Cancellation);
        return isChords
            ? ChordPart.Of(below, Meter.TicksPerQuarter * frame.Down / frame.Up, given.Bars * given.Meter.BarTicks, given.Meter.BarTicks, job.Settings)
            : below[part];
    }

    private static NoteEvent[] Without(NoteEvent[] part, int start, int end) =>
    [
        .. Piece.Cut(part, 0, start),
        .. part.Where(e => e.End > end).Select(e => e.Start >= end ? e : e with { Start = end, Ticks = e.End - end, Pitch = NoteEvent.Rest, Below = 0 }),
    ];
}
