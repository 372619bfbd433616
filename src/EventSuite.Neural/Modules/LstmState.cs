using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>What an LSTM remembers.</summary>
/// <param name="Hidden">Layers times directions, batch, hidden.</param>
/// <param name="Cell">The same shape.</param>
public sealed record LstmState(Tensor Hidden, Tensor Cell);
