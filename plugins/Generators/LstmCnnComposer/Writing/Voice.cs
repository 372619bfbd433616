using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>A part of an arrangement.</summary>
/// <param name="Name">The track's name.</param>
/// <param name="Program">General MIDI program.</param>
/// <param name="Events">In the piece's ticks and the normalised key.</param>
internal sealed record Voice(string Name, int Program, IReadOnlyList<NoteEvent> Events);
