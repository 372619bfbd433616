using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.PluginUploads;

/// <summary>Uploaded plugins, as far as a viewer may see them: the organiser all, participants their own.</summary>
public sealed class PluginUploadsQuery(IContestStore store)
{
    /// <summary>Newest first.</summary>
    public Outcome<IReadOnlyList<PluginUpload>> In(string slug, Guid viewer) => store.Read<Outcome<IReadOnlyList<PluginUpload>>>(s =>
        EventAccess.Of(s, slug, viewer) is not { } access
            ? EventFaults.NoEvent(slug)
            : s.PluginUploads(access.Contest.Id)
                .Where(u => access.IsOrganiser || u.AccountId == viewer || (access.Member?.TeamId is { } team && u.OwnerId == team)).ToList());
}
