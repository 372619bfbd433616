namespace EventSuite.Core.Agenda;

/// <summary>What a shift or a new deadline moved.</summary>
/// <param name="Moved">The rows, in order.</param>
/// <param name="Deadline">The deadline for everybody that holds now, UTC; null: none.</param>
/// <param name="Notice">The sentence every open page shows.</param>
public sealed record AgendaChange(IReadOnlyList<AgendaMove> Moved, DateTimeOffset? Deadline, string Notice);
