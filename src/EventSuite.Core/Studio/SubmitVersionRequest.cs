namespace EventSuite.Core.Studio;

/// <summary>How a version is to become an entry.</summary>
/// <param name="Title">The composition part of the name; null: made from the project's title.</param>
/// <param name="FromBar">First of the eight bars for the AI judge, from 1; null means 1.</param>
/// <param name="Replaces">The entry whose place it takes; null: a free slot.</param>
/// <param name="IdempotencyKey">A key of the client's, so that a repeated request submits once; may be null.</param>
public sealed record SubmitVersionRequest(string? Title, int? FromBar, Guid? Replaces, string? IdempotencyKey = null);
