using EventSuite.Core.Accounts;
using EventSuite.Core.Console;
using EventSuite.Core.Events;
using Leaderboard.Web.Components;
using Leaderboard.Web.Pages.Console.Judges;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>Finds what needs the organiser now, most urgent first.</summary>
public static class AttentionList
{
    private static readonly TimeSpan DeadlineIsNear = TimeSpan.FromHours(2);

    /// <summary>Everything there is; empty: nothing.</summary>
    public static IReadOnlyList<Attention> Of(ConsoleView view, EntrySoundReport? sound, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. new[]
        {
            Overdue(view, now), DeadlineOver(view, now), Judges(view, now), NoSound(view, sound), NotProvisioned(view),
            Missing(view, now), Extensions(view, now), Rendering(sound),
        }.OfType<Attention>().OrderByDescending(a => a.Tone)];
    }

    private static Attention? Overdue(ConsoleView view, DateTimeOffset now)
    {
        if (view.Steps.FirstOrDefault(s => s.Target > view.Contest.Phase && s.PlannedAt <= now) is not { } step)
        {
            return null;
        }

        var what = $"{step.Target} should have begun {view.Contest.Zone.DayAndClock(step.PlannedAt!.Value)}, {Say.Ago(step.PlannedAt.Value, now)}.";
        var more = step.Obstacles.Count > 0 ? "In the way: " + string.Join(" ", step.Obstacles.Select(o => o.Message))
            : view.Contest.Definition.Clock == ClockMode.Manual ? "Nothing stands in the way. The clock is manual: you move the phase, below."
            : "Nothing stands in the way.";
        return new Attention("phase-overdue", NoticeTone.Danger, what, more);
    }

    // By the agenda's clock the phase closes by itself.
    private static Attention? DeadlineOver(ConsoleView view, DateTimeOffset now) =>
        view.Contest is { Phase: Phase.Open, Deadline: { } deadline } && deadline <= now && view.Contest.Definition.Clock == ClockMode.Manual
            ? new Attention("deadline-over", NoticeTone.Warn, $"The deadline passed {Say.Ago(deadline, now)}: no more entries are taken.",
                "Close the entries, or extend the deadline.", "agenda", "Extend the deadline")
            : null;

    private static Attention? Judges(ConsoleView view, DateTimeOffset now)
    {
        var behind = JudgePace.Of(view.Contest, view.Progress, now).Where(p => p.IsBehind).OrderBy(p => p.Progress.Done).ToList();
        return behind.Count == 0 ? null : new Attention(
            "judges-late", NoticeTone.Warn,
            $"{Say.Count(behind.Count, "judge is", "judges are")} behind the agenda.",
            Say.List([.. behind.Select(p => p.State == JudgeState.NotBegun
                ? $"{p.Progress.Judge.DisplayName} has not begun"
                : $"{p.Progress.Judge.DisplayName} has {p.Progress.Done} of {p.Progress.Total}, about {p.Expected} by now")]) + ".",
            "judges", "See the judges");
    }

    private static Attention? NoSound(ConsoleView view, EntrySoundReport? sound)
    {
        if (sound is null or { Failed.Count: 0 })
        {
            return null;
        }

        var titles = view.Entries.ToDictionary(e => e.Id, e => $"{e.Title} ({e.OwnerName})");
        return new Attention("sound-failed", NoticeTone.Danger, $"{Say.Count(sound.Failed.Count, "entry", "entries")} could not be rendered, so nobody can hear {(sound.Failed.Count == 1 ? "it" : "them")}.",
            Say.List([.. sound.Failed.Select(f => $"{titles.GetValueOrDefault(f.EntryId, "an entry")}: {f.Reason}")], 3), "entries", "See the entries");
    }

    private static Attention? NotProvisioned(ConsoleView view) => view.NotProvisioned == 0 || view.Contest.Phase >= Phase.Ceremony ? null : new Attention(
        "not-provisioned", NoticeTone.Warn,
        $"{Say.Count(view.NotProvisioned, "person", "people")} on the kit's list cannot sign in yet.",
        "Create their accounts and print the cards.", "accounts", "Create the accounts");

    private static Attention? Missing(ConsoleView view, DateTimeOffset now)
    {
        var without = Submitters.Of(view).Without.Count;
        return view.Contest is { Phase: Phase.Open, Deadline: { } deadline } && deadline > now && deadline - now <= DeadlineIsNear && without > 0
            ? new Attention("no-entry-yet", NoticeTone.Info,
                $"{Say.Count(without, "participant has", "participants have")} nothing in, and entries close {view.Contest.Zone.Clock(deadline)}.", null, "entries", "See who")
            : null;
    }

    private static Attention? Extensions(ConsoleView view, DateTimeOffset now)
    {
        var names = view.Members.ToDictionary(m => m.Account.Id, m => m.Account.DisplayName);
        var ahead = view.Extensions.Where(e => e.Value > now).OrderBy(e => e.Value)
            .Select(e => $"{names.GetValueOrDefault(e.Key, "a former member")} until {view.Contest.Zone.DayAndClock(e.Value)}").ToList();
        return ahead.Count == 0 ? null : new Attention(
            "extensions", NoticeTone.Info, $"{Say.Count(ahead.Count, "participant has", "participants have")} a longer deadline.", Say.List(ahead) + ".");
    }

    private static Attention? Rendering(EntrySoundReport? sound) => sound is null or { Waiting: 0 } ? null : new Attention(
        "sound-waiting", NoticeTone.Info, $"{Say.Count(sound.Waiting, "entry is", "entries are")} being rendered.", "They can be heard in a moment.");
}
