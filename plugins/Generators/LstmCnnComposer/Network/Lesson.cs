using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>A piece to learn from or to be judged by, and what is told of it.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Conditions">What it is told to be.</param>
internal sealed record Lesson(Piece Piece, Conditions Conditions)
{
    /// <summary>The piece as it is heard while it is walked through: of the same rhythm, perhaps with slips.</summary>
    public Piece Heard { get; init; } = Piece;

    /// <summary>Whether the others hear the leading part's pitches.</summary>
    public bool ShowPitch { get; init; } = true;

    /// <summary>Whether they hear its rhythm.</summary>
    public bool ShowRhythm { get; init; } = true;
}
