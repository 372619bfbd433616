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
    private readonly Performer _performer;
    private readonly StyleSpec _style;
    private readonly Order _order;
    private readonly Taste _taste;
    private readonly Random _random;
    private readonly Scene _scene;
    private readonly List<int> _on = [];
    private Page _page;

    private Writer(Performer performer, Order order, Taste taste, Random random)
    {
        (_performer, _style, _order, _taste, _random) = (performer, performer.Style, order, taste, random);
        _scene = new Scene(performer, order);
        performer.Begin();
        _page = new Page(new Cursor(_style, performer.Layout, order.Meter, order.Bars, order.Conditions), performer.Save());
    }

    /// <summary>Writes a draft.</summary>
    /// <param name="performer">The network.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="taste">How it is chosen.</param>
    /// <param name="tries">How often two bars may be written, 1 or more.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="cancellation">Looked at with each event.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Draft Write(Performer performer, Order order, Taste taste, int tries, Random random, CancellationToken cancellation)
    {
        var writer = new Writer(performer, order, taste, random);
        for (int bar = 0; bar < order.Bars; bar += SectionBars)
        {
            writer.WriteSection(bar, Math.Min(order.Bars, bar + SectionBars), taste.Choice.Method == ChoiceMethod.Best ? 1 : tries, cancellation);
        }

        Page page = writer._page;
        var piece = new Piece(order.Meter, order.Conditions.IsMinor ?? false, order.Bars, [.. page.Parts.Select(p => p.ToArray())]);
        return new Draft(piece, page.Judged == 0 ? 0 : page.Likelihood / page.Judged, page.Written);
    }

    private void WriteSection(int bar, int endBar, int tries, CancellationToken cancellation)
    {
        int endTick = endBar * _order.Meter.BarTicks;
        Page before = _page;
        Page? best = null;
        double least = double.PositiveInfinity;
        for (int i = 0; i < tries && least > 0; i++)
        {
            _page = before.Copy();
            _scene.ForgetFrom(bar);
            _performer.Restore(before.Memory);
            while (!_page.Cursor.IsDone && _page.Cursor.Time < endTick)
            {
                cancellation.ThrowIfCancellationRequested();
                Go();
            }

            _page.Memory = _performer.Save();
            double faults = _page.Written == before.Written ? 0 : SectionForm.Faults(_page.Parts, _order, bar, endBar);
            (best, least) = faults < least ? (_page, faults) : (best, least);
        }

        _page = best!;
        _scene.ForgetFrom(bar);
        _performer.Restore(_page.Memory);
    }

    private void Go()
    {
        Cursor cursor = _page.Cursor;
        Span<float> columns = stackalloc float[EventNetwork.ColumnCount];
        _on.Clear();
        cursor.Describe(_on);
        _scene.Columns(cursor, columns);
        _performer.Listen(_on, columns);
        int part = cursor.Part;
        NoteEvent e = NextGiven(part) is { } given && given.Start == cursor.Time ? Take(part, given) : Draw(part);
        _page.Parts[part].Add(e);
        cursor.Add(e);
    }

    private NoteEvent? NextGiven(int part) => _page.Given[part] < _order.Given[part].Length ? _order.Given[part][_page.Given[part]] : null;

    private NoteEvent Take(int part, NoteEvent e)
    {
        _page.Given[part]++;
        if (_page.Written > 0 && part != _order.Conditions.Lead)
        {
            int length = IndexOf(e.Ticks);
            _page.Likelihood += LogShare(_performer.Lengths(), length) + LogShare(_performer.Pitches(length), _style.PitchToken(e.Pitch));
            _page.Judged++;
        }

        return e;
    }

    private NoteEvent Draw(int part)
    {
        int room = (NextGiven(part)?.Start ?? (_order.Bars * _order.Meter.BarTicks)) - _page.Cursor.Time;
        Span<float> lengths = _performer.Lengths();
        double likelihood = -LogSum(lengths);
        Span<float> chosen = stackalloc float[lengths.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            chosen[i] = _style.Durations[i] <= room ? lengths[i] + _taste.Lengths[i] : float.NegativeInfinity;
        }

        int length = _taste.Choice.Draw(chosen, _random);
        likelihood += lengths[length];
        (int pitch, double pitchLikelihood) = DrawPitch(part, length);
        uint below = _style.HasChords && pitch >= StyleSpec.FirstPitch ? DrawBelow(pitch) : 0;
        _page.Likelihood += likelihood + pitchLikelihood;
        _page.Judged++;
        _page.Written++;
        return new NoteEvent(_page.Cursor.Time, _style.Durations[length], _style.PitchOf(pitch), below);
    }

    private (int Token, double LogLikelihood) DrawPitch(int part, int length)
    {
        Span<float> pitches = _performer.Pitches(length);
        Span<float> chosen = stackalloc float[pitches.Length];
        for (int i = 0; i < pitches.Length; i++)
        {
            chosen[i] = pitches[i] + _taste.Pitches[i];
        }

        if (_page.Cursor.Of(part).Pitch < 0)
        {
            chosen[StyleSpec.HoldToken] = float.NegativeInfinity;
        }

        int token = _taste.Choice.Draw(chosen, _random);
        return (token, LogShare(pitches, token));
    }

    private uint DrawBelow(int pitch)
    {
        uint below = 0;
        int deepest = 0;
        for (int notes = 1; notes < _taste.MostNotes && deepest < NoteEvent.DeepestBelow; notes++)
        {
            Span<float> logits = _performer.Chords(pitch, below);
            if (notes < _taste.LeastNotes)
            {
                logits[0] = float.NegativeInfinity;
            }

            for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
            {
                if (down <= deepest || pitch - down < StyleSpec.FirstPitch)
                {
                    logits[down] = float.NegativeInfinity;
                }
            }

            int next = _taste.Choice.Draw(logits, _random);
            if (next == 0 || float.IsNegativeInfinity(logits[next]))
            {
                break;
            }

            (below, deepest) = (below | (1u << next), next);
        }

        return below;
    }

    private int IndexOf(int ticks)
    {
        int index = 0;
        while (_style.Durations[index] != ticks)
        {
            index++;
        }

        return index;
    }

    private static double LogShare(ReadOnlySpan<float> logits, int index) => logits[index] - LogSum(logits);

    private static double LogSum(ReadOnlySpan<float> logits)
    {
        double most = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            most = Math.Max(most, logit);
        }

        double sum = 0;
        foreach (float logit in logits)
        {
            sum += Math.Exp(logit - most);
        }

        return most + Math.Log(sum);
    }
}
