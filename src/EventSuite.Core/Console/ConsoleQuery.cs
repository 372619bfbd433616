using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Console;

/// <summary>Gathers the organiser's view of an event.</summary>
public sealed class ConsoleQuery(IContestStore store, TimeProvider time)
{
    /// <summary>The view of an event as it stands now.</summary>
    public Outcome<ConsoleView> For(string slug) => store.Read<Outcome<ConsoleView>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        var facts = PhaseFactsQuery.Of(s, contest, time.GetUtcNow());
        var members = s.Members(contest.Id);
        var steps = PhasePlan.Neighbours(contest.Phase).Select(p => new PhaseStep(
            p, PhasePlan.Obstacles(contest, facts, p), contest.Definition.Agenda.FirstOrDefault(i => i.StartsPhase == p)?.StartsAt));
        var boards = contest.Definition.Rounds.Select(r =>
        {
            var state = s.FindBoard(contest.Id, r.Id, AwardCategory.Main);
            return new BoardControl(r, BoardGate.ModeOf(contest, r, AwardCategory.Main, state?.Chosen), state);
        });
        var known = members.Select(m => m.ExternalId).ToHashSet();
        return new ConsoleView(
            contest, facts, [.. steps], members, s.Submissions(contest.Id), Progress(s, contest, members), [.. boards],
            s.DeadlineExtensions(contest.Id), contest.Definition.Roster.Count(r => !known.Contains(r.ExternalId)));
    });

    private static IReadOnlyList<JudgeProgress> Progress(IContestReader s, ContestEvent contest, IReadOnlyList<Membership> members)
    {
        var round = contest.ShownRound;
        var entries = s.Submissions(contest.Id).Where(e => e.TakesPart).Select(e => e.Id).ToHashSet();
        if (contest.PhaseOf(round) == Phase.Finals)
        {
            entries.IntersectWith(s.Finalists(contest.Id));
        }

        var scores = s.Scores(contest.Id, round.Id).Where(x => entries.Contains(x.SubmissionId)).ToLookup(x => x.JudgeId);
        return [.. members.Where(m => m.Role == Role.Judge).Select(m => new JudgeProgress(
            m.Account, scores[m.Account.Id].Count(), entries.Count,
            scores[m.Account.Id].Select(x => (DateTimeOffset?)x.At).DefaultIfEmpty(null).Max()))];
    }
}
