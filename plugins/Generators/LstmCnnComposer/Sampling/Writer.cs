using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>
/// Writes a piece event by event, as the network goes on; given events are taken as they are. After every two bars the form is looked
/// at: bars with a fault are written again, and of all tries those with the fewest faults are kept.
/// </summary>
internal sealed class Writer
{
    private const int SectionBars = 2;

    /// <summary>Sections that are written again in one piece: far more than pieces of 64 bars need, so that long input ends in time.</summary>
    private const int MostAgain = 1024;

    private readonly Ear _ear;
    private readonly Order _order;
    private readonly Scene _scene;
    private readonly Pen _pen;
    private readonly List<int> _on = [];
    private Page _page;
    private int _again;

    private Writer(Performer performer, Order order, Taste taste, Random random)
    {
        _order = order;
        _scene = new Scene(performer, order);
        _ear = new Ear(performer, order);
        _pen = new Pen(_ear, taste, random);
        _page = new Page(new Cursor(performer.Style, performer.Layout, order.Meter, order.Bars, order.Conditions), _ear.Save(), performer.Style.ShiftOf(order.IsMinor));
    }

    /// <summary>Writes a piece.</summary>
    /// <param name="performer">The network.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="taste">How it is chosen.</param>
    /// <param name="tries">How often two bars may be written, 1 or more.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="cancellation">Looked at with each event.</param>
    /// <returns>The piece, given events and all.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Piece Write(Performer performer, Order order, Taste taste, int tries, Random random, CancellationToken cancellation)
    {
        var writer = new Writer(performer, order, taste, random);
        int end = order.EndOfGaps();
        for (int bar = 0; bar * order.Meter.BarTicks < end; bar += SectionBars)
        {
            writer.WriteSection(bar, Math.Min(order.Bars, bar + SectionBars), taste.Choice.Method == ChoiceMethod.Best ? 1 : tries, cancellation);
        }

        return new Piece(order.Meter, order.IsMinor, order.Bars, writer._page.WithRest(order.Given));
    }

    private void WriteSection(int bar, int endBar, int tries, CancellationToken cancellation)
    {
        Page before = _page;
        WriteOnce(before, bar, endBar, cancellation);
        (Page best, double least) = (_page, Faults(before, bar, endBar));
        for (int i = 1; i < tries && least > 0 && _again < MostAgain; i++)
        {
            _again++;
            WriteOnce(before, bar, endBar, cancellation);
            double faults = Faults(before, bar, endBar);
            (best, least) = faults < least ? (_page, faults) : (best, least);
        }

        _page = best;
        _scene.ForgetFrom(bar);
        _ear.Restore(_page.Memory);
    }

    private void WriteOnce(Page before, int bar, int endBar, CancellationToken cancellation)
    {
        _page = before.Copy();
        _scene.ForgetFrom(bar);
        _ear.Restore(before.Memory);
        while (!_page.Cursor.IsDone && _page.Cursor.Time < endBar * _order.Meter.BarTicks)
        {
            cancellation.ThrowIfCancellationRequested();
            Go();
        }

        _page.Memory = _ear.Save();
    }

    private double Faults(Page before, int bar, int endBar) => _page.Written == before.Written ? 0 : SectionForm.Faults(_page.Parts, _order, bar, endBar);

    private void Go()
    {
        Cursor cursor = _page.Cursor;
        Span<float> columns = stackalloc float[EventNetwork.ColumnCount];
        _on.Clear();
        cursor.Describe(_on);
        _scene.Columns(cursor, columns);
        _ear.Listen(_on, columns, _ear.Style.Compares ? References.Of(cursor, _ear.Style) : []);
        NoteEvent? next = _page.NextGiven(_order.Given);
        if (next is { } given && given.Start == cursor.Time)
        {
            _page.Take(given);
            return;
        }

        int end = next?.Start ?? (_order.Bars * _order.Meter.BarTicks);
        _page.Write(_pen.Draw(cursor.Time, end, canHold: cursor.Of(cursor.Part).Pitch >= 0, canRest: !cursor.IsSilent));
    }
}
