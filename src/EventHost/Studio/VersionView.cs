using EventSuite.Core.Studio;

namespace EventHost.Studio;

/// <summary>A version as the API shows it.</summary>
internal sealed record VersionView(
    Guid Id, Guid? Parent, StudioVersionKind Kind, string Label, string UserName, int Revision, string Sha256, int Bytes, int Bars, double Seconds,
    int NoteCount, DateTimeOffset CreatedAt, DateTimeOffset SavedAt, string? Sample, VersionMaking? Making, string Midi, string Audio)
{
    public static VersionView Of(string slug, StudioVersion v)
    {
        var address = $"/api/v1/events/{slug}/studio/projects/{v.ProjectId}/versions/{v.Id}";
        return new VersionView(
            v.Id, v.ParentId, v.Kind, v.Label, v.UserName, v.Revision, v.Sha256, v.Bytes, v.Music.Bars, Math.Round(v.Music.Seconds, 3),
            v.Music.Notes, v.CreatedAt, v.SavedAt, v.Sample, v.Making, address + "/midi", address + "/audio");
    }
}
