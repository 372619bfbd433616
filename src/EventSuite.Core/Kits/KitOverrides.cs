using EventSuite.Core.Events;

namespace EventSuite.Core.Kits;

/// <summary>What takes the place of a kit's own values, so that one kit serves many events. Null: as the kit says.</summary>
/// <param name="Slug">Another public name.</param>
/// <param name="Title">Another title.</param>
/// <param name="StartDate">Another local date of day 1.</param>
/// <param name="Clock">Who moves the phases.</param>
public sealed record KitOverrides(string? Slug = null, string? Title = null, DateOnly? StartDate = null, ClockMode? Clock = null)
{
    /// <summary>The kit as it is.</summary>
    public static readonly KitOverrides None = new();
}
