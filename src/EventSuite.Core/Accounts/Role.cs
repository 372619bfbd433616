namespace EventSuite.Core.Accounts;

/// <summary>What an account is in one event. The audience has no account.</summary>
public enum Role
{
    /// <summary>Composes and submits.</summary>
    Participant,

    /// <summary>Listens and scores.</summary>
    Judge,

    /// <summary>Helps on the floor: sees the console, resets passwords.</summary>
    Moderator,

    /// <summary>Runs the event.</summary>
    Organiser,
}
