using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>What is told of a piece: where in it an event stands, and what the piece is to be.</summary>
internal sealed class PieceFacts(FeatureLayout layout, Meter meter, int bars, Conditions conditions)
{
    /// <summary>The part, the meter, the place in bar, phrase and piece.</summary>
    public void TellPlace(int part, int time, List<int> on)
    {
        int inBar = time % meter.BarTicks;
        on.Add(layout.Part + part);
        on.Add(layout.Meter + meter.Index);
        on.Add(layout.Slot + (inBar / Meter.SlotTicks));
        on.Add(layout.BeatTick + (inBar % meter.BeatTicks % FeatureLayout.MostBeatTicks));
        int bar = time / meter.BarTicks;
        if (conditions.EndIsKnown)
        {
            TellEnd(bar, (bars * meter.BarTicks) - time, on);
        }

        if (conditions.StartIsKnown)
        {
            on.Add(layout.BarsSince + (bar < 8 ? bar : bar < 12 ? 8 : bar < 16 ? 9 : 10));
        }

        on.Add(layout.BarInPhrase + (bar % 4));
        on.Add(layout.BarInPhrase + 4 + (bar % 8));
    }

    /// <summary>Mode, leading part and style features, as far as they are told.</summary>
    public void TellConditions(List<int> on)
    {
        if (conditions.IsMinor is { } minor)
        {
            on.Add(layout.Mode + (minor ? 1 : 0));
        }

        if (conditions.Lead is { } lead)
        {
            on.Add(layout.Lead + lead);
        }

        for (int feature = 0; feature < StyleFeatures.Count; feature++)
        {
            if (conditions.Steps[feature] is { } step)
            {
                on.Add(layout.Style + (feature * (FeatureLayout.MostSteps + 1)) + step);
            }
        }
    }

    private void TellEnd(int bar, int ticksLeft, List<int> on)
    {
        int left = bars - 1 - bar;
        on.Add(layout.BarsLeft + (left < 8 ? left : left < 10 ? 8 : left < 12 ? 9 : left < 16 ? 10 : left < 24 ? 11 : 12));
        if (left < 2)
        {
            on.Add(layout.TicksLeft + Math.Min(FeatureLayout.EndSteps - 1, ticksLeft / FeatureLayout.EndTicks));
        }
    }
}
