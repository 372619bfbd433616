namespace EventSuite.Core.Events;

/// <summary>How a round's scores become points.</summary>
public enum StandingsPolicy
{
    /// <summary>The sum over judges of the weighted sum over criteria (the seed's rule).</summary>
    Cumulative,

    /// <summary>The mean over judges of the weighted mean over criteria, 1–5.</summary>
    WeightedMean,

    /// <summary>The weighted mean after strict and mild judges are evened out (shrunk two-way additive), 1–5.</summary>
    JudgeAdjusted,
}
