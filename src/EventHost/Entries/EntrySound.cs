namespace EventHost.Entries;

/// <summary>The state of an entry's rendering.</summary>
/// <param name="File">The file, when it is there.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Failure">Why there will be none, for people; null: there is one, or it is on its way.</param>
internal sealed record EntrySound(string? File, string? ContentType, string? Failure);
