using EventSuite.Core.Studio;

namespace EventHost.Studio;

/// <summary>A version as a client sends it.</summary>
internal sealed record VersionBody(
    Guid? Parent, string? Label, string? Kind, int? Revision, string? Midi, Guid? JobId, int? Index, string? Sample)
{
    public VersionRequest ToRequest(Guid id) => new(id, Parent, Label, KindOf(Kind), Revision ?? 1, Midi, JobId, Index, Sample);

    // A kind that there is not is refused by the use case, with the kinds that there are.
    private static StudioVersionKind? KindOf(string? kind) =>
        Enum.TryParse<StudioVersionKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) && char.IsAsciiLetter(kind![0]) ? known : null;
}
