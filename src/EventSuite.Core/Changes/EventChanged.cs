namespace EventSuite.Core.Changes;

/// <summary>The event itself changed: phase, agenda, deadline, definition, publication.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Kind">Machine name: <c>phase</c>, <c>agenda</c>, <c>deadline</c>, <c>definition</c>, <c>publication</c>.</param>
/// <param name="Notice">A sentence for every open page; null when there is nothing to tell the public.</param>
public sealed record EventChanged(Guid EventId, string Slug, string Kind, string? Notice) : ContestChange(EventId, Slug);
