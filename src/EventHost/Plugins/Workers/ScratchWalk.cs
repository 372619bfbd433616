using System.IO.Enumeration;

namespace EventHost.Plugins.Workers;

/// <summary>
/// The sizes of everything below a worker's folder. What cannot be looked into is noted and not passed over: a folder
/// without the right to list it, one that lies too deep, one whose name is no text could hold anything.
/// </summary>
/// <param name="folder">Where to begin.</param>
internal sealed class ScratchWalk(string folder) : FileSystemEnumerator<long>(
    folder, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0, ReturnSpecialDirectories = false })
{
    // How names that are no UTF-8 are shown; the system does not find them under it.
    private const char NoText = '\uFFFD';

    /// <summary>Whether something could not be looked into.</summary>
    public bool HidesSomething { get; private set; }

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    protected override long TransformEntry(ref FileSystemEntry entry)
    {
        HidesSomething |= entry.FileName.Contains(NoText);
        return entry.IsDirectory ? 0 : entry.Length;
    }

    // What vanishes while we look is no error to the walk.
    protected override bool ContinueOnError(int error) => HidesSomething = true;
}
