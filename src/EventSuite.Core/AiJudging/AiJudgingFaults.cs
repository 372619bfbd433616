using EventSuite.Core.Results;

namespace EventSuite.Core.AiJudging;

/// <summary>Refusals about runs of AI judges.</summary>
public static class AiJudgingFaults
{
    // These are the judge's trouble, not a file's: going on would only fail each file in turn.
    private static readonly string[] OfTheJudge = ["plugin_unknown", "plugin_not_usable", "plugin_kind"];

    /// <summary>No such run, or not for this caller.</summary>
    public static Fault NoRun() => Fault.NotFound("judging_unknown", "There is no such run of an AI judge, or it is not yours to see.");

    /// <summary>One is at work.</summary>
    public static Fault AtWork(AiJudgingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Fault.Conflict("judging_at_work", $"{run.PluginId} is still judging ({run.Scored + run.Failed} of {run.Entries} entries). Wait until it has done, or cancel it.");
    }

    /// <summary>Nothing to judge.</summary>
    public static Fault NoEntries() => Fault.Conflict("no_entries", "There are no entries to judge yet.");

    /// <summary>The results are out.</summary>
    public static Fault TooLate() => Fault.Conflict("phase", "The results are public (phase Published); no AI judge changes them any more.");

    /// <summary>Not one entry got a score.</summary>
    public static Fault NoneJudged(AiJudgingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new Fault(FaultKind.Unprocessable, "none_judged", $"{run.PluginId} could judge none of the {run.Entries} entries; each row says why. The scores of earlier runs stay.");
    }

    /// <summary>Something went wrong in the host itself.</summary>
    public static Fault Broken() => new(FaultKind.Unprocessable, "judging_broken", "Something went wrong in the host; it is in its log. Start again: what is judged already is not judged twice.");

    /// <summary>Whether the judge itself cannot be used, whatever the file.</summary>
    internal static bool EndTheRun(IReadOnlyList<Fault> faults) => faults.Any(f => OfTheJudge.Contains(f.Code));
}
