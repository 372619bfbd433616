using EventSuite.Core.Events;

namespace EventSuite.Core.Publication;

/// <summary>What really holds for a board: the organiser's choice, or the rule when none was made.</summary>
public static class BoardGate
{
    /// <summary>
    /// Published opens every board. Before, the organiser's choice holds; without one, a board of the human judges that
    /// starts held stays held until its round is over, and one of any other category is held. In the ceremony what was
    /// live is sealed.
    /// </summary>
    public static BoardMode ModeOf(ContestEvent contest, Round round, string category, BoardMode? chosen)
    {
        if (contest.Phase == Phase.Published)
        {
            return BoardMode.Live;
        }

        var over = contest.Phase > contest.PhaseOf(round) && contest.PhaseOf(round) == Phase.Qualifiers;
        var mode = chosen ?? (category != AwardCategory.Main ? BoardMode.Held : over ? BoardMode.Live : round.Board);
        return contest.Phase == Phase.Ceremony && mode == BoardMode.Live ? BoardMode.Frozen : mode;
    }
}
