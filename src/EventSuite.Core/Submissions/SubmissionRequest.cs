using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Submissions;

/// <summary>What a participant hands in.</summary>
/// <param name="File">The bytes as they came.</param>
/// <param name="Title">The composition part; or null when <paramref name="Name"/> is given.</param>
/// <param name="Name">The whole convention; or null when <paramref name="Title"/> is given.</param>
/// <param name="FromBar">First of the eight bars for the AI judge, from 1; null means 1.</param>
/// <param name="IdempotencyKey">A key of the client's, so that a repeated request submits once; may be null.</param>
/// <param name="Origin">How it was made, as the host knows it; null when it was brought as a file.</param>
public sealed record SubmissionRequest(
    byte[] File, string? Title, string? Name, int? FromBar, string? IdempotencyKey = null, EntryOrigin? Origin = null);
