namespace EventSuite.Core.PluginUploads;

/// <summary>What the organiser decides about an upload.</summary>
/// <param name="Approved">Whether it is let in.</param>
/// <param name="Reason">Why not; the team reads it.</param>
/// <param name="Limits">What it may use; null: what its manifest asks for.</param>
/// <param name="Packages">The prepared folder of packages that it gets; null: the one that its manifest names, if any.</param>
public sealed record UploadDecision(bool Approved, string? Reason = null, ApprovedLimits? Limits = null, string? Packages = null);
