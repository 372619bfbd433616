using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Catalogue;

/// <summary>
/// Which of several plugins with one id is used: the highest version; of equal ones a dropped folder before a resident,
/// then the one that was found first. A plugin that is switched off makes way for the next.
/// </summary>
internal static class PluginSelection
{
    /// <summary>Sets the obstacles of plugins that another stands before.</summary>
    public static void Decide(IEnumerable<PluginEntry> entries, PluginDecisions decisions)
    {
        var candidates = entries.Where(e => e is { Fault: null, Content: not null, Place.Origin: not PluginOrigin.Uploaded }).ToList();
        foreach (var entry in candidates)
        {
            entry.Obstacle = decisions.IsDisabled(entry.Place.Key) ? new(PluginState.Disabled, "The organiser switched it off.") : null;
        }

        foreach (var rivals in candidates.Where(e => e.Obstacle is null).GroupBy(e => e.Content!.Manifest.Id, StringComparer.Ordinal))
        {
            var ranked = rivals
                .OrderByDescending(e => e.Content!.Manifest.Version, SemanticOrder.Comparer)
                .ThenByDescending(e => e.Place.Origin)
                .ThenBy(e => e.Order)
                .ToList();
            foreach (var other in ranked.Skip(1))
            {
                other.Obstacle = Behind(other, ranked[0]);
            }
        }
    }

    private static PluginStanding Behind(PluginEntry entry, PluginEntry first)
    {
        var (mine, its) = (entry.Content!, first.Content!);
        if (mine.Hash == its.Hash)
        {
            return new(PluginState.Superseded, $"It is the same as {first.Place.Words}, which is used. Remove one of them.");
        }

        if (SemanticOrder.Comparer.Compare(mine.Manifest.Version, its.Manifest.Version) < 0)
        {
            return new(PluginState.Superseded, $"Version {its.Manifest.Version} in {first.Place.Words} is newer and used instead.");
        }

        return entry.Place.Origin == PluginOrigin.Resident
            ? new(PluginState.Superseded, $"{Capital(first.Place.Words)} has the same id and version and is used instead.")
            : new(PluginState.Malfunctioned, $"The id '{mine.Manifest.Id}' with version {mine.Manifest.Version} is taken by {first.Place.Words}, whose content differs. Give this one another id, or a higher version if it is to replace that one.");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
