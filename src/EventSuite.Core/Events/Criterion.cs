namespace EventSuite.Core.Events;

/// <summary>One thing judges score from 1 to 5.</summary>
/// <param name="Id">Machine name, <c>[a-z][a-z0-9-]{0,39}</c>; scores are keyed by it.</param>
/// <param name="Name">What the judge reads.</param>
/// <param name="Help">One sentence: what to listen for.</param>
/// <param name="Weight">Its share in the total, above 0.</param>
public sealed record Criterion(string Id, string Name, string Help, decimal Weight = 1);
