using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>
/// Walks through a piece event by event, in time, parts that begin together in their order, and tells what is known at each
/// step. Training, judging and writing all walk with it, so that the network always sees the same things.
/// </summary>
internal sealed class Cursor
{
    private readonly StyleSpec _style;
    private readonly FeatureLayout _layout;
    private readonly Meter _meter;
    private readonly int _bars;
    private readonly Conditions _conditions;
    private readonly PartState[] _parts;

    public Cursor(StyleSpec style, FeatureLayout layout, Meter meter, int bars, Conditions conditions)
    {
        (_style, _layout, _meter, _bars, _conditions) = (style, layout, meter, bars, conditions);
        _parts = [.. style.Parts.Select(_ => PartState.New())];
        Lines = [.. style.Parts.Select(_ => new Line(bars * meter.Slots))];
    }

    private Cursor(Cursor other)
    {
        (_style, _layout, _meter, _bars, _conditions) = (other._style, other._layout, other._meter, other._bars, other._conditions);
        (_parts, Lines, Part) = ([.. other._parts.Select(p => p.Copy())], [.. other.Lines.Select(l => l.Copy())], other.Part);
    }

    /// <summary>What each part has done so far.</summary>
    public Line[] Lines { get; }

    /// <summary>The part whose turn it is.</summary>
    public int Part { get; private set; }

    /// <summary>The tick at which its next event begins.</summary>
    public int Time => _parts[Part].End;

    /// <summary>Ticks to the end of the piece.</summary>
    public int TicksLeft => (_bars * _meter.BarTicks) - Time;

    public bool IsDone => TicksLeft <= 0;

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

    /// <summary>The inputs that are on for the event to come.</summary>
    public void Describe(List<int> on)
    {
        on.Add(_layout.Part + Part);
        on.Add(_layout.Meter + _meter.Index);
        on.Add(_layout.Slot + Slot);
        on.Add(_layout.BeatTick + (Time % _meter.BarTicks % _meter.BeatTicks % FeatureLayout.MostBeatTicks));
        DescribePlace(on);
        DescribeOwn(on);
        DescribeOthers(on);
        DescribePast(on);
        if (_conditions.IsMinor is { } minor)
        {
            on.Add(_layout.Mode + (minor ? 1 : 0));
        }

        if (_conditions.Lead is { } lead)
        {
            on.Add(_layout.Lead + lead);
        }

        for (int feature = 0; feature < StyleFeatures.Count; feature++)
        {
            if (_conditions.Steps[feature] is { } step)
            {
                on.Add(_layout.Style + (feature * (FeatureLayout.MostSteps + 1)) + step);
            }
        }
    }

    private void DescribePlace(List<int> on)
    {
        if (_conditions.EndIsKnown)
        {
            int left = _bars - 1 - Bar;
            on.Add(_layout.BarsLeft + (left < 8 ? left : left < 10 ? 8 : left < 12 ? 9 : left < 16 ? 10 : left < 24 ? 11 : 12));
            if (left < 2)
            {
                on.Add(_layout.TicksLeft + Math.Min(FeatureLayout.EndSteps - 1, TicksLeft / FeatureLayout.EndTicks));
            }
        }

        if (_conditions.StartIsKnown)
        {
            on.Add(_layout.BarsSince + (Bar < 8 ? Bar : Bar < 12 ? 8 : Bar < 16 ? 9 : 10));
        }

        on.Add(_layout.BarInPhrase + (Bar % 4));
        on.Add(_layout.BarInPhrase + 4 + (Bar % 8));
    }

    private void DescribeOwn(List<int> on)
    {
        PartState own = _parts[Part];
        if (own.End == 0)
        {
            return;
        }

        for (int i = 0; i < FeatureLayout.Remembered; i++)
        {
            int pitch = i == 0 ? own.Pitch : own.Notes[own.Pitch >= 0 ? i : i - 1];
            on.Add(_layout.OwnPitch + (i * _style.PitchTokens) + _style.PitchToken(pitch));
        }

        for (int i = 0; i < 2; i++)
        {
            if (own.Notes[i] >= 0 && own.Notes[i + 1] >= 0)
            {
                int interval = Math.Clamp(own.Notes[i] - own.Notes[i + 1], -FeatureLayout.MostInterval, FeatureLayout.MostInterval);
                on.Add(_layout.OwnInterval + (i * ((2 * FeatureLayout.MostInterval) + 1)) + interval + FeatureLayout.MostInterval);
            }

            int length = own.Durations[i] == 0 ? -1 : DurationIndex(own.Durations[i]);
            if (length >= 0)
            {
                on.Add(_layout.OwnDuration + (i * _style.Durations.Count) + length);
            }
        }

        on.Add(_layout.OwnChord);
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((own.Below >> down & 1) != 0)
            {
                on.Add(_layout.OwnChord + down);
            }
        }
    }

    private void DescribeOthers(List<int> on)
    {
        int time = Time;
        PartState own = _parts[Part];
        int width = FeatureLayout.OtherWidth(_style);
        for (int part = 0; part < _parts.Length; part++)
        {
            PartState other = _parts[part];
            if (part == Part || other.End <= time)
            {
                continue;
            }

            int start = _layout.Other + (part * width);
            on.Add(start + _style.PitchToken(other.Pitch));
            bool isStruck = other.Onset == time;
            if (isStruck)
            {
                on.Add(start + _style.PitchTokens + _style.PitchToken(other.Before));
                on.Add(start + (2 * _style.PitchTokens));
                if (ParallelPitch(own.Pitch, other.Before, other.Pitch) is { } parallel && !on.Contains(_layout.Parallel + _style.PitchToken(parallel)))
                {
                    on.Add(_layout.Parallel + _style.PitchToken(parallel));
                }
            }

            int held = other.End - time;
            int step = held <= 3 ? 0 : held <= 6 ? 1 : held <= 9 ? 2 : held <= 12 ? 3 : held <= 24 ? 4 : 5;
            on.Add(start + (2 * _style.PitchTokens) + 1 + step);
        }
    }

    /// <summary>The pitch that would move in parallel fifths or octaves with another part's step.</summary>
    private static int? ParallelPitch(int own, int before, int after) =>
        own >= 0 && before >= 0 && after >= 0 && before != after && Math.Abs(own - before) % 12 is 0 or 7 ? own + after - before : null;

    private void DescribePast(List<int> on)
    {
        for (int i = 0; i < FeatureLayout.BarsBack.Length; i++)
        {
            int bar = Bar - FeatureLayout.BarsBack[i];
            if (bar >= 0)
            {
                int slot = (bar * _meter.Slots) + Slot;
                int start = _layout.Back + (i * (_style.PitchTokens + 1));
                on.Add(start + _style.PitchToken(Lines[Part].PitchAt(slot)));
                if (Lines[Part].IsOnset(slot))
                {
                    on.Add(start + _style.PitchTokens);
                }
            }
        }
    }

    private int DurationIndex(int ticks)
    {
        for (int i = 0; i < _style.Durations.Count; i++)
        {
            if (_style.Durations[i] == ticks)
            {
                return i;
            }
        }

        return -1;
    }
}
