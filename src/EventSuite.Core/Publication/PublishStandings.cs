using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Publication;

/// <summary>
/// The publication gate. Every public view of standings is the snapshot that this class put into the store; nothing
/// else composes one.
/// </summary>
public sealed class PublishStandings(IContestStore store, IChangeFeed changes, BoardEpoch epoch, TimeProvider time)
{
    // Refreshes one after another: an older draft never follows a newer one.
    private readonly SemaphoreSlim _refreshing = new(1);

    /// <summary>
    /// Brings a board up to date as far as its mode allows: live boards take new standings, frozen ones stay byte for
    /// byte as they are, held ones are empty. Gives the snapshot the public has afterwards.
    /// </summary>
    public async Task<Outcome<BoardSnapshot>> RefreshAsync(
        string slug, string round, string category, CancellationToken cancellation = default)
    {
        await _refreshing.WaitAsync(cancellation);
        try
        {
            // Composed beside the writer, whose time is everybody's, and only put into the store by it.
            var draft = store.Read(s => Draft(s, slug, round, category));
            return !draft.Ok ? Outcome<BoardSnapshot>.Refused(draft.Faults)
                : draft.Value.IsPublished ? draft.Value.Next
                : await store.WriteAsync(s => Publish(s, draft.Value, slug, round, category), cancellation);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>The organiser's choice for a board: live, held or frozen.</summary>
    public async Task<Outcome<BoardSnapshot>> SetModeAsync(
        string slug, Actor actor, string round, string category, BoardMode mode, CancellationToken cancellation = default)
    {
        Guid eventId = default;
        var outcome = await store.WriteAsync(
            s =>
            {
                var found = Find(s, slug, round, category);
                if (!found.Ok)
                {
                    return Outcome<BoardSnapshot>.Refused(found.Faults);
                }

                var contest = found.Value.Contest;
                eventId = contest.Id;
                if (contest.Phase == Phase.Published)
                {
                    return Fault.Conflict("published", "The results are public; they cannot be sealed again.");
                }

                var board = s.FindBoard(contest.Id, round, category);
                if (mode == BoardMode.Frozen)
                {
                    // What is shown from now on is what was true when the organiser pressed.
                    Put(s, contest, round, category, board, Next(s, contest, found.Value.Round, category, board));
                    board = s.FindBoard(contest.Id, round, category);
                }

                var chosen = new BoardState(contest.Id, round, category, mode, time.GetUtcNow(), board?.Published);
                s.Audit(new AuditFact(actor.UserName, "board.mode", slug, $"{round}/{category}", AuditDetail.Of(("mode", mode.ToString()))));
                return Put(s, contest, round, category, chosen, Next(s, contest, found.Value.Round, category, chosen));
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EventChanged(eventId, slug, "publication", null));
        }

        return outcome;
    }

    private static Outcome<(ContestEvent Contest, Round Round)> Find(IContestReader s, string slug, string round, string category)
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        if (contest.FindRound(round) is not { } found)
        {
            return EventFaults.NoRound(contest, round);
        }

        return contest.Definition.Awards.Any(a => a.Id == category) ? (contest, found) : EventFaults.NoCategory(contest, category);
    }

    private Outcome<BoardDraft> Draft(IContestReader s, string slug, string round, string category)
    {
        var found = Find(s, slug, round, category);
        if (!found.Ok)
        {
            return Outcome<BoardDraft>.Refused(found.Faults);
        }

        var (contest, foundRound) = found.Value;
        var board = s.FindBoard(contest.Id, round, category);
        return new BoardDraft(contest, board, Next(s, contest, foundRound, category, board));
    }

    // A gate or an event that changed since the draft makes it void: then it is composed anew, here.
    private Outcome<BoardSnapshot> Publish(IContestWriter s, BoardDraft draft, string slug, string round, string category)
    {
        var fresh = s.FindEvent(draft.Contest.Id)?.Revision == draft.Contest.Revision
            && s.FindBoard(draft.Contest.Id, round, category)?.Since == draft.Board?.Since
                ? draft
                : Draft(s, slug, round, category).Require();
        return Put(s, fresh.Contest, round, category, fresh.Board, fresh.Next);
    }

    private BoardSnapshot Put(IContestWriter s, ContestEvent contest, string round, string category, BoardState? board, BoardSnapshot next)
    {
        s.PutBoard(new BoardState(contest.Id, round, category, board?.Chosen, board?.Since ?? time.GetUtcNow(), next));
        return next;
    }

    // What is to be out next: the very snapshot that is out already when nothing changes.
    private BoardSnapshot Next(IContestReader s, ContestEvent contest, Round round, string category, BoardState? board)
    {
        var mode = BoardGate.ModeOf(contest, round, category, board?.Chosen);
        var before = board?.Published;
        return mode == BoardMode.Frozen && before is { Mode: BoardMode.Frozen } ? before : Compose(s, contest, round, category, mode, before);
    }

    private BoardSnapshot Compose(IContestReader s, ContestEvent contest, Round round, string category, BoardMode mode, BoardSnapshot? before)
    {
        // Freezing keeps the rows that are out; only when none ever were are they composed.
        var (entries, reason) = mode == BoardMode.Frozen && before is not null
            ? (before.Entries, before.Reason)
            : BoardComposer.Rows(s, contest, round, category, mode);
        if (before is not null && before.Mode == mode && before.Reason == reason && before.Title == contest.Definition.Title
            && before.RoundName == round.Name && Same(before.Entries, entries))
        {
            return before;
        }

        // A host whose clock was set back goes on with the later epoch: what follows must never look older.
        var run = Math.Max(epoch.Value, before?.Epoch ?? 0);
        return new BoardSnapshot
        {
            Event = contest.Slug,
            Title = contest.Definition.Title,
            Category = category,
            Round = round.Id,
            RoundName = round.Name,
            Epoch = run,
            Version = before?.Epoch == run ? before.Version + 1 : 1,
            PublishedAt = time.GetUtcNow(),
            Mode = mode,
            FrozenAt = mode == BoardMode.Frozen ? time.GetUtcNow() : null,
            Reason = reason,
            MaxPoints = entries.Count == 0 ? null : entries.Max(e => e.Points),
            Total = entries.Count,
            Entries = entries,
        };
    }

    private static bool Same(IReadOnlyList<BoardEntry> a, IReadOnlyList<BoardEntry> b) =>
        a.Count == b.Count && a.Zip(b).All(p =>
            p.First with { Criteria = p.Second.Criteria } == p.Second && p.First.Criteria.OrderBy(c => c.Key).SequenceEqual(p.Second.Criteria.OrderBy(c => c.Key)));
}
