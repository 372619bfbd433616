using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>What is told of the parts: what the one whose turn it is did last and bars ago, and what the others do.</summary>
internal sealed class PartFacts(StyleSpec style, FeatureLayout layout)
{
    /// <summary>The part's last notes, intervals, lengths and chord; nothing at the beginning.</summary>
    public void TellOwn(PartState own, List<int> on)
    {
        if (own.End == 0)
        {
            return;
        }

        for (int i = 0; i < FeatureLayout.Remembered; i++)
        {
            int pitch = i == 0 ? own.Pitch : own.Notes[own.Pitch >= 0 ? i : i - 1];
            on.Add(layout.OwnPitch + (i * style.PitchTokens) + style.PitchToken(pitch));
        }

        for (int i = 0; i < 2; i++)
        {
            if (own.Notes[i] >= 0 && own.Notes[i + 1] >= 0)
            {
                int interval = Math.Clamp(own.Notes[i] - own.Notes[i + 1], -FeatureLayout.MostInterval, FeatureLayout.MostInterval);
                on.Add(layout.OwnInterval + (i * ((2 * FeatureLayout.MostInterval) + 1)) + interval + FeatureLayout.MostInterval);
            }

            int length = style.DurationIndex(own.Durations[i]);
            if (length >= 0)
            {
                on.Add(layout.OwnDuration + (i * style.Durations.Count) + length);
            }
        }

        on.Add(layout.OwnChord);
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((own.Below >> down & 1) != 0)
            {
                on.Add(layout.OwnChord + down);
            }
        }
    }

    /// <summary>What sounds in the others, what sounded before, since when and how long still; steps that would be parallel.</summary>
    public void TellOthers(PartState[] parts, int part, List<int> on)
    {
        PartState own = parts[part];
        int time = own.End;
        int width = FeatureLayout.OtherWidth(style);
        for (int i = 0; i < parts.Length; i++)
        {
            PartState other = parts[i];
            if (i == part || other.End <= time)
            {
                continue;
            }

            int start = layout.Other + (i * width);
            on.Add(start + style.PitchToken(other.Pitch));
            if (other.Onset == time)
            {
                on.Add(start + style.PitchTokens + style.PitchToken(other.Before));
                on.Add(start + (2 * style.PitchTokens));
                if (ParallelPitch(own.Pitch, other.Before, other.Pitch) is { } parallel && !on.Contains(layout.Parallel + style.PitchToken(parallel)))
                {
                    on.Add(layout.Parallel + style.PitchToken(parallel));
                }
            }

            int held = other.End - time;
            int step = held <= 3 ? 0 : held <= 6 ? 1 : held <= 9 ? 2 : held <= 12 ? 3 : held <= 24 ? 4 : 5;
            on.Add(start + (2 * style.PitchTokens) + 1 + step);
        }
    }

    /// <summary>What the part did at this place of the bar, bars ago.</summary>
    public void TellPast(Line line, int bar, int slot, int barSlots, List<int> on)
    {
        for (int i = 0; i < FeatureLayout.BarsBack.Length; i++)
        {
            int back = bar - FeatureLayout.BarsBack[i];
            if (back >= 0)
            {
                int at = (back * barSlots) + slot;
                int start = layout.Back + (i * (style.PitchTokens + 1));
                on.Add(start + style.PitchToken(line.PitchAt(at)));
                if (line.IsOnset(at))
                {
                    on.Add(start + style.PitchTokens);
                }
            }
        }
    }

    /// <summary>The pitch that would move in parallel fifths or octaves with another part's step.</summary>
    public static int? ParallelPitch(int own, int before, int after) =>
        own >= 0 && before >= 0 && after >= 0 && before != after && Math.Abs(own - before) % 12 is 0 or 7 ? own + after - before : null;
}
