using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tasks;

/// <summary>Channels that an input leaves free.</summary>
internal static class Channels
{
    /// <summary>So many free channels.</summary>
    /// <exception cref="PluginFaultException">There are too few.</exception>
    public static int[] Free(Song song, int count)
    {
        int[] free = [.. Enumerable.Range(0, 16).Where(c => c != Note.DrumChannel && song.Notes.All(n => n.Channel != c)).Take(count)];
        return free.Length == count
            ? free
            : throw PluginFaultException.MusicUnusable($"{count} parts are to be added, but the input leaves {free.Length} channels free.");
    }
}
