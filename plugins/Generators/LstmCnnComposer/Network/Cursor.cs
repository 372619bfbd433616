using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>
/// Walks through a piece event by event, in time, parts that begin together in their order, and tells what is known at each
/// step. Training, judging and writing all walk with it, so that the network always sees the same things.
/// </summary>
internal sealed class Cursor
{
    private readonly Meter _meter;
    private readonly int _bars;
    private readonly PieceFacts _pieceFacts;
    private readonly PartFacts _partFacts;
    private readonly PartState[] _parts;

    public Cursor(StyleSpec style, FeatureLayout layout, Meter meter, int bars, Conditions conditions)
    {
        (_meter, _bars) = (meter, bars);
        _pieceFacts = new PieceFacts(layout, meter, bars, conditions);
        _partFacts = new PartFacts(style, layout);
        _parts = [.. style.Parts.Select(_ => PartState.New())];
        Lines = [.. style.Parts.Select(_ => new Line(bars * meter.Slots))];
    }

    private Cursor(Cursor other)
    {
        (_meter, _bars, _pieceFacts, _partFacts) = (other._meter, other._bars, other._pieceFacts, other._partFacts);
        (_parts, Lines, Part) = ([.. other._parts.Select(p => p.Copy())], [.. other.Lines.Select(l => l.Copy())], other.Part);
    }

    public Meter Meter => _meter;

    /// <summary>What each part has done so far.</summary>
    public Line[] Lines { get; }

    /// <summary>The part whose turn it is.</summary>
    public int Part { get; private set; }

    /// <summary>The tick at which its next event begins.</summary>
    public int Time => _parts[Part].End;

    public bool IsDone => Time >= _bars * _meter.BarTicks;

    /// <summary>Whether no part has sounded for a bar.</summary>
    public bool IsSilent => Array.TrueForAll(_parts, part => Time - part.SoundedUntil >= _meter.BarTicks);

    public int Bar => Time / _meter.BarTicks;

    /// <summary>The slot in the bar.</summary>
    public int Slot => Time % _meter.BarTicks / Meter.SlotTicks;

    /// <summary>The same, to go on from here in another way.</summary>
    public Cursor Copy() => new(this);

    public PartState Of(int part) => _parts[part];

    /// <summary>Takes in the event of <see cref="Part"/> at <see cref="Time"/>.</summary>
    public void Add(NoteEvent e)
    {
        _parts[Part].Add(e);
        Lines[Part].Add(e);
        for (int part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].End < _parts[Part].End || (_parts[part].End == _parts[Part].End && part < Part))
            {
                Part = part;
            }
        }
    }

    /// <summary>The inputs that are on for the event to come; those that people wish for come last.</summary>
    public void Describe(List<int> on)
    {
        _pieceFacts.TellPlace(Part, Time, on);
        _partFacts.TellOwn(_parts[Part], on);
        _partFacts.TellOthers(_parts, Part, on);
        _partFacts.TellPast(Lines[Part], Bar, Slot, _meter.Slots, on);
        _pieceFacts.TellConditions(on);
    }
}
