namespace EventSuite.Core.Agenda;

/// <summary>A row that moved.</summary>
/// <param name="Id">The row.</param>
/// <param name="Topic">What it is.</param>
/// <param name="From">Start before, UTC.</param>
/// <param name="To">Start now, UTC.</param>
public sealed record AgendaMove(string Id, string Topic, DateTimeOffset From, DateTimeOffset To);
