using LstmCnnComposer.Network;

namespace LstmCnnComposer.Sampling;

/// <summary>
/// The network as it hears a piece that is being written. Where people wish for something, it hears twice, told of the wish and
/// not, and what the wish changes counts several times: told alone, a network follows only so far (the guidance without a
/// classifier of Ho and Salimans, 2022; it works because in training each wish is now told and now not).
/// </summary>
internal sealed class Ear
{
    private readonly Performer _told;
    private readonly Performer? _untold;
    private readonly float _guidance;

    /// <param name="performer">The network.</param>
    /// <param name="order">What is wished, and how eagerly.</param>
    public Ear(Performer performer, Order order)
    {
        (_told, _guidance) = (performer, order.Guidance);
        _untold = order.Guidance != 1 && order.Conditions.Steps.Any(step => step is not null) ? performer.Twin : null;
        _told.Begin();
        _untold?.Begin();
    }

    public StyleSpec Style => _told.Style;

    /// <summary>What is remembered of the piece so far.</summary>
    public (float[] Told, float[]? Untold) Save() => (_told.Save(), _untold?.Save());

    /// <summary>Goes back to a memory.</summary>
    public void Restore((float[] Told, float[]? Untold) memory)
    {
        _told.Restore(memory.Told);
        _untold?.Restore(memory.Untold!);
    }

    /// <summary>Takes in what is known before an event.</summary>
    /// <param name="on">The inputs that are on; changed.</param>
    /// <param name="columns">What the convolutions see.</param>
    /// <param name="references">What the pitch is compared with: see <see cref="References"/>.</param>
    public void Listen(List<int> on, ReadOnlySpan<float> columns, int[] references)
    {
        _told.Listen(on, columns, references);
        if (_untold is { } untold)
        {
            on.RemoveAll(fact => fact >= untold.Layout.Style);
            untold.Listen(on, columns, references);
        }
    }

    /// <summary>Logits of the lengths; to be changed at will.</summary>
    public Span<float> Lengths() => Guided(_told.Lengths(), _untold is { } untold ? untold.Lengths() : []);

    /// <summary>Logits of the pitches, knowing the length.</summary>
    public Span<float> Pitches(int length) => Guided(_told.Pitches(length), _untold is { } untold ? untold.Pitches(length) : []);

    /// <summary>Logits of the next interval below, knowing the pitch and those above; 0 ends.</summary>
    public Span<float> Chords(int pitchToken, uint below) => Guided(_told.Chords(pitchToken, below), _untold is { } untold ? untold.Chords(pitchToken, below) : []);

    private Span<float> Guided(Span<float> told, ReadOnlySpan<float> untold)
    {
        for (int i = 0; i < untold.Length; i++)
        {
            told[i] = untold[i] + (_guidance * (told[i] - untold[i]));
        }

        return told;
    }
}
