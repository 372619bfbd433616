namespace EventSuite.Core.Kits;

/// <summary>The files of an event kit. Only the first two must be there.</summary>
public static class KitFileNames
{
    /// <summary>What the event is.</summary>
    public const string Event = "event.json";

    /// <summary>The agenda, a row per item, in day numbers and local times.</summary>
    public const string Agenda = "agenda.csv";

    /// <summary>The accounts list.</summary>
    public const string Accounts = "accounts.csv";

    /// <summary>The contest rules.</summary>
    public const string Rules = "rules.md";

    /// <summary>Judge tenets and how to score.</summary>
    public const string JudgesGuide = "judges.md";

    /// <summary>Best practices for participants.</summary>
    public const string ParticipantsGuide = "participants.md";

    /// <summary>The ice-breaker's questions.</summary>
    public const string Quiz = "quiz.json";
}
