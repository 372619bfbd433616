namespace EventSuite.Core.Compositions;

/// <summary>Music that a job starts from, as it was kept.</summary>
/// <param name="Name">A name for messages.</param>
/// <param name="Sha256">The file, lower-case hex.</param>
public sealed record JobInput(string Name, string Sha256);
