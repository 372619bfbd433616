namespace EventSuite.Core.Changes;

/// <summary>Port by which use cases tell the host what changed. Never blocks, never throws.</summary>
public interface IChangeFeed
{
    /// <summary>Tells of a change that is on disk.</summary>
    void Tell(ContestChange change);
}
