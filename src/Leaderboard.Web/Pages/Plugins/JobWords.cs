using EventSuite.Core.Compositions;
using Leaderboard.Web.Components;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>Where a job stands, in words.</summary>
public static class JobWords
{
    /// <summary>The state as a badge.</summary>
    public static (ChipTone Tone, string Text) State(JobState state) => state switch
    {
        JobState.Queued => (ChipTone.Info, "Waiting"),
        JobState.Running => (ChipTone.Lit, "At work"),
        JobState.Finished => (ChipTone.Ok, "Done"),
        JobState.Failed => (ChipTone.Danger, "Did not work"),
        JobState.Cancelled => (ChipTone.Quiet, "Cancelled"),
        _ => (ChipTone.Plain, state.ToString()),
    };

    /// <summary>How long the wait is; null: it waits no more.</summary>
    /// <param name="before">How many jobs come before it.</param>
    public static string? Place(int? before) => before switch
    {
        null => null,
        0 => "You are next.",
        1 => "1 job before yours.",
        _ => FormattableString.Invariant($"{before} jobs before yours."),
    };

    /// <summary>What a job is called in lists: the first result's title, else what was asked for.</summary>
    public static string Title(CompositionJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Results.FirstOrDefault(r => r.Title is { Length: > 0 })?.Title ?? PluginWords.Task(job.Task);
    }
}
