using EventSuite.Music.Notes;
using EventSuite.Plugins;
using LstmCnnComposer.Reading;

namespace LstmCnnComposer.Tasks;

/// <summary>Channels for parts that are added to an input.</summary>
internal static class Channels
{
    /// <summary>Channels for instruments that go on when the input has ended: those of parts of the same instrument, which need them no more, else free ones.</summary>
    /// <exception cref="PluginFaultException">There are too few.</exception>
    public static int[] For(GivenMusic given, IReadOnlyList<int> programs)
    {
        List<GivenTrack> ended = [.. given.Parts.Where(p => p != given.Lead)];
        int?[] taken = new int?[programs.Count];
        for (int i = 0; i < taken.Length; i++)
        {
            int part = ended.FindIndex(p => p.Program == programs[i]);
            if (part >= 0)
            {
                taken[i] = ended[part].Channel;
                ended.RemoveAt(part);
            }
        }

        var free = new Queue<int>(Free(given.Song, taken.Count(channel => channel is null)));
        return [.. taken.Select(channel => channel ?? free.Dequeue())];
    }

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
