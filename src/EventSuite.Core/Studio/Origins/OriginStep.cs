namespace EventSuite.Core.Studio.Origins;

/// <summary>One step on the way to an entry.</summary>
/// <param name="Kind">Where the music came from.</param>
/// <param name="Label">What its maker called it.</param>
/// <param name="UserName">Whose step it was; empty where that is not told.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Sha256">The music after it, lower-case hex.</param>
/// <param name="Notes">How many notes the music had after it; 0: not known.</param>
/// <param name="Sample">Title of the sample melody; null: none.</param>
/// <param name="Making">What a plugin was asked; null: no plugin.</param>
/// <param name="Change">What changed by hand against the step before; null: nothing to compare with.</param>
public sealed record OriginStep(
    StudioVersionKind Kind,
    string Label,
    string UserName,
    DateTimeOffset At,
    string Sha256,
    int Notes,
    string? Sample = null,
    VersionMaking? Making = null,
    NoteChange? Change = null);
