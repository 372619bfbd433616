namespace EventSuite.Bench.Studio;

/// <summary>Participants at work: each changes a note every few seconds, and it is kept.</summary>
internal static class Editors
{
    private const double LeastSeconds = 2;
    private const double MostSeconds = 6;

    /// <summary>Edits until it is over.</summary>
    public static Task RunAsync(IReadOnlyList<StudioUser> users, Waits saves, CancellationToken over) => Task.WhenAll(users.Select(async user =>
    {
        var random = new Random(user.Seed);

        // They did not all begin in the same moment.
        await Pace.RestAsync(TimeSpan.FromSeconds(MostSeconds * random.NextDouble()), over);
        while (!over.IsCancellationRequested)
        {
            await saves.OfAsync(user.SaveAsync);
            await Pace.RestAsync(TimeSpan.FromSeconds(LeastSeconds + ((MostSeconds - LeastSeconds) * random.NextDouble())), over);
        }
    }));
}
