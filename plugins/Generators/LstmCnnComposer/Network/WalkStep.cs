namespace LstmCnnComposer.Network;

/// <summary>An event of a walk: what was known, and what came.</summary>
/// <param name="On">Inputs that are on.</param>
/// <param name="Part">Whose event.</param>
/// <param name="Bar">In which bar.</param>
/// <param name="Slot">Slot in the bar.</param>
/// <param name="LineSlot">Slot in the piece.</param>
/// <param name="Length">Index of its length.</param>
/// <param name="PitchToken">Its pitch token.</param>
/// <param name="Below">Notes below, as in <see cref="Pieces.NoteEvent"/>.</param>
/// <param name="References">What its pitch is compared with (see <see cref="Network.References"/>); empty where nothing is.</param>
/// <param name="IsAsked">False for what is only heard.</param>
internal sealed record WalkStep(int[] On, int Part, int Bar, int Slot, int LineSlot, int Length, int PitchToken, uint Below, int[] References, bool IsAsked);
