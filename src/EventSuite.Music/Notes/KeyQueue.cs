namespace EventSuite.Music.Notes;

/// <summary>The notes that sound on one key (voice and pitch), first and last; 0: none.</summary>
internal struct KeyQueue
{
    public uint First;

    /// <summary>Means something only while there is a first.</summary>
    public uint Last;
}
