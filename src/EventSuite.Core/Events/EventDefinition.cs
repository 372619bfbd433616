using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;

namespace EventSuite.Core.Events;

/// <summary>Everything an organiser sets up: what a kit carries, what the console edits. Instants are UTC.</summary>
public sealed record EventDefinition
{
    /// <summary>What people call the event, 1–80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>One line under the title; may be empty.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>IANA time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The local date of day 1.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Who moves the phases.</summary>
    public ClockMode Clock { get; init; } = ClockMode.Agenda;

    /// <summary>Who may see the public pages.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;

    /// <summary>The code when <see cref="Visibility"/> is <see cref="Visibility.Code"/>.</summary>
    public string? Code { get; init; }

    /// <summary>1–12 criteria.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Five titles, for the scores 1 to 5.</summary>
    public required IReadOnlyList<string> ScoreTitles { get; init; }

    /// <summary>Two rounds: qualifiers, then finals.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>The published tie list, see <see cref="Standings.TieRule"/>.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = ["share"];

    /// <summary>How much may be submitted.</summary>
    public SubmissionLimits Limits { get; init; } = new();

    /// <summary>How many entries go on to the finals; entries tied at the cut all do.</summary>
    public int Finalists { get; init; } = 15;

    /// <summary>Award categories; <c>main</c> is among them.</summary>
    public required IReadOnlyList<AwardCategory> Awards { get; init; }

    /// <summary>The contest rules, Markdown.</summary>
    public string Rules { get; init; } = "";

    /// <summary>Judge tenets and how to score, Markdown.</summary>
    public string JudgesGuide { get; init; } = "";

    /// <summary>Best practices for participants, Markdown.</summary>
    public string ParticipantsGuide { get; init; } = "";

    /// <summary>The quiz, JSON as the kit gave it; null when there is none.</summary>
    public string? Quiz { get; init; }

    /// <summary>The agenda, ordered by start.</summary>
    public required IReadOnlyList<AgendaItem> Agenda { get; init; }

    /// <summary>The accounts list of the kit. Nobody on it can sign in until the organiser provisions it.</summary>
    public IReadOnlyList<RosterRow> Roster { get; init; } = [];
}
