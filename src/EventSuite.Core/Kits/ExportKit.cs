using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Kits;

/// <summary>Query: an event as a kit, to be used again.</summary>
public sealed class ExportKit(IContestStore store)
{
    /// <summary>The kit as files; <see cref="KitArchive.Write"/> makes a zip of them.</summary>
    public Outcome<KitFiles> Execute(string slug) => store.Read<Outcome<KitFiles>>(s =>
        s.FindEvent(slug) is { } contest ? KitWriter.Write(contest, s.Members(contest.Id)) : EventFaults.NoEvent(slug));
}
