namespace EventHost.Plugins.Processes;

/// <summary>A process as the kernel lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">Its parent's.</param>
/// <param name="Session">Its session's.</param>
/// <param name="Started">When it started, in clock ticks since boot: with the number this names one process for good.</param>
/// <param name="Threads">How many threads it has.</param>
/// <param name="Bytes">Memory in use, resident.</param>
internal readonly record struct ProcessRow(int Id, int Parent, int Session, ulong Started, int Threads, long Bytes);
