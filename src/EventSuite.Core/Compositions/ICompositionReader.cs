namespace EventSuite.Core.Compositions;

/// <summary>What can be asked of the store about jobs.</summary>
public interface ICompositionReader
{
    /// <summary>The job of that key.</summary>
    CompositionJob? FindComposition(Guid jobId);

    /// <summary>All jobs of an event, newest first.</summary>
    IReadOnlyList<CompositionJob> Compositions(Guid eventId);

    /// <summary>The jobs of an event that an account asked for or that belong to its team, newest first.</summary>
    IReadOnlyList<CompositionJob> CompositionsOf(Guid eventId, Guid accountId, Guid? teamId);

    /// <summary>The jobs of all events that wait or are at work, oldest first.</summary>
    IReadOnlyList<CompositionJob> UnfinishedCompositions();

    /// <summary>How many jobs of an owner wait.</summary>
    int WaitingCompositions(Guid eventId, Guid ownerId);
}
