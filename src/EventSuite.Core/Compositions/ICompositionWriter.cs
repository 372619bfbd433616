namespace EventSuite.Core.Compositions;

/// <summary>What an operation may do to jobs.</summary>
public interface ICompositionWriter
{
    /// <summary>Adds a job; its inputs must be kept already.</summary>
    void AddComposition(CompositionJob job);

    /// <summary>Replaces a job's state: everything but who asked for what.</summary>
    void UpdateComposition(CompositionJob job);
}
