using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Time;
using Leaderboard.Web.Pages.Plugins;

namespace Leaderboard.Web.Pages.Studio.Made;

/// <summary>How an entry was made, in words.</summary>
public static class OriginWords
{
    // What the studio calls a version changed by hand that nobody named.
    private const string UnnamedEdit = "Changed by hand";

    /// <summary>The whole in one line, e.g. <c>1 recording, 2 pieces by plugins, 3 edits by hand</c>.</summary>
    public static string Summary(EntryOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return string.Join(", ", origin.Steps.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => Count(g.Key, g.Count())));
    }

    /// <summary>One step as a sentence.</summary>
    public static string Sentence(OriginStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step switch
        {
            { Kind: StudioVersionKind.Start } => $"Began with the sample melody “{step.Sample}”.",
            { Kind: StudioVersionKind.Recorded } => $"Played and recorded: {Notes(step.Notes)}.",
            { Kind: StudioVersionKind.Imported, Notes: > 0 } => $"Brought as a MIDI file: {Notes(step.Notes)}.",
            { Kind: StudioVersionKind.Imported } => "Brought as a file, to start a plugin from.",
            { Making: { } making } => $"Made by {making.Plugin.Id} {making.Plugin.Version}: {PluginWords.Task(making.Task).ToLowerInvariant()}.",
            { Change: { } change } => $"Changed by hand: {Changed(change)}.",
            _ => $"Written by hand: {Notes(step.Notes)}.",
        };
    }

    /// <summary>What its maker called it; null where the sentence says so already.</summary>
    public static string? Label(OriginStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Label == step.Sample || step.Label == UnnamedEdit ? null : step.Label;
    }

    /// <summary>When a step was, as far as it is known, e.g. <c>Sat 13 March, 11:20 CET</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="zone">The event's zone.</param>
    /// <param name="who">Whether to add whose it was, e.g. <c>, by team07</c>: user names are for staff.</param>
    public static string When(OriginStep step, EventZone zone, bool who)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(zone);
        return step.At == default ? "" : $"{zone.DayAndClock(step.At)}{(who && step.UserName.Length > 0 ? $", by {step.UserName}" : "")}";
    }

    private static string Changed(NoteChange change) => change is { Added: 0, Removed: 0 }
        ? "every note kept; sounds, loudness or tempo"
        : $"{Notes(change.Added)} added, {change.Removed} removed, {change.Kept} kept";

    private static string Notes(int notes) => notes == 1 ? "1 note" : $"{notes} notes";

    private static string Count(StudioVersionKind kind, int n) => kind switch
    {
        StudioVersionKind.Start => n == 1 ? "1 sample melody" : $"{n} sample melodies",
        StudioVersionKind.Recorded => n == 1 ? "1 recording" : $"{n} recordings",
        StudioVersionKind.Imported => n == 1 ? "1 file" : $"{n} files",
        StudioVersionKind.Generated => n == 1 ? "1 piece by a plugin" : $"{n} pieces by plugins",
        _ => n == 1 ? "1 edit by hand" : $"{n} edits by hand",
    };
}
