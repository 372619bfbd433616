using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio.Origins;

/// <summary>Who may know how an entry was made: its owner and the event's staff at any time, all others once results are published.</summary>
public sealed class EntryOriginQuery(IContestStore store, EntryAccess access)
{
    /// <summary>How it was made, if there is anything to tell and this viewer may know.</summary>
    /// <param name="submissionId">The entry.</param>
    /// <param name="viewer">The account; null for the audience.</param>
    /// <param name="codeOf">The code that the viewer gave for an event's slug; null: none.</param>
    public Outcome<EntryOrigin> For(Guid submissionId, Guid? viewer, Func<string, string?> codeOf)
    {
        var found = access.For(submissionId, viewer, codeOf);

        // A judge hears an entry before the awards, but not how it was made: that would sway him.
        return !found.Ok ? Outcome<EntryOrigin>.Refused(found.Faults)
            : found.Value.Stripped ? Fault.NotFound("origin_sealed", "How entries were made is told with the results.")
            : store.Read(s => Told(s, found.Value, viewer)) is { } origin ? origin
            : Fault.NotFound("origin_unknown", "This entry did not come from the studio, so nothing is known of how it was made.");
    }

    // Somebody signs in by a user name, and a mate's may be among them: owner and staff are told, the audience is not.
    private static EntryOrigin? Told(IContestReader s, AccessibleEntry found, Guid? viewer)
    {
        var access = EventAccess.Of(s, found.Contest.Slug, viewer)!;
        var knowsThem = access.IsStaff || (access.Member is { } member && EntryOwner.Owns(member, found.Entry));
        var origin = s.FindEntryOrigin(found.Entry.Id);
        return origin is null || knowsThem ? origin : origin with { Steps = [.. origin.Steps.Select(step => step with { UserName = "" })] };
    }
}
