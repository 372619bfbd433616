using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>A piece that was written, and how likely the network thinks what it wrote.</summary>
/// <param name="Piece">The piece, given events and all.</param>
/// <param name="LogLikelihood">Mean of the events that were written and of given ones after them, in nats an event; 0 at best.</param>
/// <param name="Written">Events that were written.</param>
internal sealed record Draft(Piece Piece, double LogLikelihood, int Written);
