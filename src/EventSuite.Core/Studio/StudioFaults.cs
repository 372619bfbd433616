using System.Globalization;
using EventSuite.Core.Results;

namespace EventSuite.Core.Studio;

/// <summary>Refusals of the studio.</summary>
public static class StudioFaults
{
    /// <summary>Not a participant.</summary>
    public static Fault NotParticipant() =>
        Fault.Forbidden("not_participant", "The studio is for participants of this event. Ask the organiser to add you.");

    /// <summary>No such project, or not for this caller.</summary>
    public static Fault NoProject() => Fault.NotFound("project_unknown", "There is no such project, or it is not yours.");

    /// <summary>No such version in the project.</summary>
    public static Fault NoVersion() => Fault.NotFound("version_unknown", "There is no such version in this project.");

    /// <summary>The key belongs to something that is not the caller's to see.</summary>
    public static Fault KeyTaken(string field) => Fault.Conflict("id_taken", "This id is in use already. Make a new random one.", field);

    /// <summary>Too many projects.</summary>
    public static Fault TooManyProjects() =>
        Fault.Conflict("projects_full", $"You have {StudioLimits.Projects} projects, which is the most. Delete one that you need no more.");

    /// <summary>Too many versions.</summary>
    public static Fault TooManyVersions() => Fault.Conflict(
        "versions_full", $"This project has {StudioLimits.Versions} versions, which is the most. Delete some, or go on in a new project.");

    /// <summary>Too many bytes.</summary>
    public static Fault TooManyBytes() => Fault.Conflict(
        "project_full",
        string.Create(CultureInfo.InvariantCulture, $"The versions of this project have {StudioLimits.Bytes:N0} bytes together, which is the most. Delete some, or go on in a new project."));

    /// <summary>Another music has the same key and revision.</summary>
    public static Fault Differs() => new(
        FaultKind.Unprocessable, "version_differs", "This version is kept already with other music. Save yours under a new id.", "id");

    /// <summary>A later revision is kept.</summary>
    public static Fault Newer(int revision) => Fault.Conflict(
        "version_newer", $"A newer state of this version is kept (revision {revision.ToString(CultureInfo.InvariantCulture)}). Open it, or save yours under a new id.", "revision");

    /// <summary>The version is history.</summary>
    public static Fault Fixed() => Fault.Conflict(
        "version_fixed", "This version stands: others came from it, somebody else made it, or it was not made by hand. Save yours as a new one that comes from it.", "id");

    /// <summary>Others came from the version.</summary>
    public static Fault HasChildren() =>
        Fault.Conflict("version_has_children", "Other versions came from this one, so it stays. Delete those first.");

    /// <summary>An entry is made of the version.</summary>
    public static Fault IsEntry(string title) =>
        Fault.Conflict("version_is_entry", $"This version is your entry {title}, so it stays as long as the entry does.");

    /// <summary>Neither there nor among those that can be brought back.</summary>
    public static Fault GoneForGood() => Fault.NotFound(
        "version_unknown", $"There is no such version in this project any more. The last {StudioLimits.Removed} that were removed can be brought back.");

    /// <summary>A title or label that cannot be used.</summary>
    public static Fault Text(string field) => Fault.Invalid(
        field, $"Give it 1 to {StudioLimits.Text} characters, none of them invisible or direction-changing.", field);
}
