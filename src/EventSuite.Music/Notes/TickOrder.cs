namespace EventSuite.Music.Notes;

/// <summary>Brings what was collected track by track into the order of ticks; equals keep the order of tracks.</summary>
internal static class TickOrder
{
    public static void Sort<T>(List<T> items, Func<T, long> tick)
    {
        for (int i = 1; i < items.Count; i++)
        {
            if (tick(items[i]) < tick(items[i - 1]))
            {
                T[] sorted = [.. items.OrderBy(tick)];
                items.Clear();
                items.AddRange(sorted);
                return;
            }
        }
    }
}
