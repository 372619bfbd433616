using EventSuite.Core.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary>A row of the result: a judgment, or why there is none.</summary>
/// <param name="File">The path as it was found.</param>
/// <param name="Judgment">What the judge says.</param>
/// <param name="Reason">Why there is no judgment.</param>
internal sealed record JudgedFile(string File, AiJudgment? Judgment, string? Reason);
