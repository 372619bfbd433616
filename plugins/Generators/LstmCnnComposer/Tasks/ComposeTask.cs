using EventSuite.Music.Analysis;
using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>A new piece.</summary>
internal static class ComposeTask
{
    public static Composition Run(Job job)
    {
        Settings settings = job.Settings;
        var key = new Key(settings.Tonic, settings.IsMinor);
        Arrangement arrangement = Arrangement.Join(Versions(job));
        string origin = $"{settings.Bars} bars in {job.Meter}, style {job.Style.Id}, written event by event by an LSTM; where bars had faults of form, the best of up to {settings.Tries} tries.";
        return Composition.From(Sheet.Write(arrangement, key, settings.Tempo, settings.Playing, -KeyNormaliser.Shift(key)), $"{Title(job.Style.Id)} in {key}", origin);
    }

    /// <summary>The piece as the network wrote it.</summary>
    public static Piece Write(Job job) => WriteAfter(job, Order.Nothing(job.Style));

    private static Piece WriteAfter(Job job, IReadOnlyList<NoteEvent[]> given)
    {
        var order = new Order(job.Meter, job.Settings.Bars, job.Settings.ConditionsFor(job.Style)) { Given = given };
        return Wishes.Write(job, order, 0, order.Bars);
    }

    /// <summary>The piece as often as it is repeated, with its endings in turn.</summary>
    private static List<Arrangement> Versions(Job job)
    {
        Settings settings = job.Settings;
        var arranger = new Arranger(job.Library, settings);
        Piece piece = Write(job);
        (Arrangement first, IReadOnlyList<NoteEvent[]> below) = arranger.Arrange(piece, null, job.Random, job.Cancellation);
        var endings = new List<Arrangement> { first };
        int kept = (settings.Bars - settings.EndingBars) * piece.Meter.BarTicks;
        while (settings.EndingBars > 0 && endings.Count < Math.Min(settings.Endings, settings.Repeats))
        {
            Piece other = WriteAfter(job, [.. piece.Parts.Select(p => job.Style.Fit(Piece.Cut(p, 0, kept)))]);
            endings.Add(arranger.Arrange(other, below.Count == 0 ? null : [.. below.Select(p => Piece.Cut(p, 0, kept))], job.Random, job.Cancellation).Arrangement);
        }

        return [.. Enumerable.Range(0, settings.Repeats).Select(i => endings[i % endings.Count])];
    }

    private static string Title(string style) => style switch { "irish" => "Tune", "chorale" => "Chorale", _ => "Piece" };
}
