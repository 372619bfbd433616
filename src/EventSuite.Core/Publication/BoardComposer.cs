using EventSuite.Core.AiJudging;
using EventSuite.Core.Events;
using EventSuite.Core.Standings;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Publication;

/// <summary>Composes what a board would show if it were published now.</summary>
internal static class BoardComposer
{
    /// <summary>The rows, best first, and why there are none when there are none.</summary>
    public static (IReadOnlyList<BoardEntry> Entries, string? Reason) Rows(
        IContestReader store, ContestEvent contest, Round round, string category, BoardMode mode)
    {
        if (category is not (AwardCategory.Main or AwardCategory.AiJudge))
        {
            return ([], "Nothing has been scored in this category yet.");
        }

        if (contest.Phase < contest.PhaseOf(round))
        {
            return ([], contest.Phase switch
            {
                Phase.Draft => "The event is being prepared.",
                Phase.Open when contest.PlannedDeadline is { } until => $"Entries are open until {contest.Zone.DayAndClock(until)}. Standings appear once the judges have begun.",
                Phase.Qualifiers => $"{round.Name} has not begun.",
                _ => "Standings appear once the judges have begun.",
            });
        }

        if (mode == BoardMode.Held && category == AwardCategory.AiJudge)
        {
            return ([], "What the AI judge says is sealed. The organiser opens the board when it is time.");
        }

        if (mode == BoardMode.Held)
        {
            return ([], contest.Phase == Phase.Ceremony
                ? "The results are sealed until they are revealed in the ceremony."
                : $"{round.Name} is being judged. The organiser opens the board when it is time.");
        }

        var ai = category == AwardCategory.AiJudge;
        if (ai && AiStandings.CountingRun(store, contest) is null)
        {
            return ([], "No AI judge has scored this event yet.");
        }

        var rows = Compose(store, contest, round, ai ? AiStandings.Of(store, contest, round) : RoundStandings.Of(store, contest, round), ai);
        return (rows, rows.Count == 0 ? "There are no entries in this round." : null);
    }

    private static List<BoardEntry> Compose(IContestReader store, ContestEvent contest, Round round, IReadOnlyList<Standing> standings, bool ai)
    {
        var entries = store.Submissions(contest.Id).ToDictionary(e => e.Id);

        // An AI judge hears each piece once: there is no round before in which it stood elsewhere.
        var before = ai ? [] : RanksBefore(store, contest, round, [.. standings.Select(s => entries[s.EntryId])]);

        // Ties stand by what everybody reads: by their ids, a judge could lay the board beside the blind list.
        return [.. standings.Select(s => Row(contest, entries[s.EntryId], s, before))
            .OrderBy(r => r.Rank ?? int.MaxValue).ThenByDescending(r => r.Rank is null ? r.Scores : 0)
            .ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id)];
    }

    private static BoardEntry Row(ContestEvent contest, Submission entry, Standing standing, Dictionary<Guid, int> before) => new(
        BoardRowId.Of(contest, entry),
        standing.Rank,
        standing.Shared,
        standing.Rank is { } rank && before.TryGetValue(entry.Id, out var old) ? old - rank : null,
        entry.OwnerName,
        entry.Title,
        standing.Points is { } points ? decimal.Round(points, 2) : null,
        standing.Judgments,
        standing.CriterionMeans,
        Audio: contest.Phase == Phase.Published);

    // The ranks these entries had among each other in the round before, as far as the public may know them.
    private static Dictionary<Guid, int> RanksBefore(IContestReader store, ContestEvent contest, Round round, Submission[] entries)
    {
        var first = contest.Definition.Rounds[0];
        if (round.Id == first.Id)
        {
            return [];
        }

        var board = store.FindBoard(contest.Id, first.Id, AwardCategory.Main);
        var known = BoardGate.ModeOf(contest, first, AwardCategory.Main, board?.Chosen) switch
        {
            BoardMode.Live => RoundStandings.Of(store, contest, first).ToDictionary(s => s.EntryId, s => s.Rank),
            BoardMode.Frozen => FrozenRanks(board?.Published, entries),
            _ => [],
        };
        var ranks = entries.Where(e => known.GetValueOrDefault(e.Id) is not null).ToDictionary(e => e.Id, e => known[e.Id]!.Value);
        return ranks.ToDictionary(e => e.Key, e => 1 + ranks.Values.Count(better => better < e.Value));
    }

    private static Dictionary<Guid, int?> FrozenRanks(BoardSnapshot? published, Submission[] entries)
    {
        var ranks = published?.Entries.ToDictionary(e => e.Id, e => e.Rank) ?? [];
        return entries.ToDictionary(e => e.Id, e => ranks.GetValueOrDefault(BoardRowId.Hidden(e)));
    }
}
