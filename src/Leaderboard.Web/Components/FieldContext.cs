namespace Leaderboard.Web.Components;

/// <summary>What a control inside a <see cref="Field"/> takes over, so that label, help and error belong to it.</summary>
/// <param name="Id">The control's id.</param>
/// <param name="DescribedBy">The value of <c>aria-describedby</c>, or null.</param>
/// <param name="Invalid">The value of <c>aria-invalid</c>: "true", or null.</param>
public sealed record FieldContext(string Id, string? DescribedBy, string? Invalid);
