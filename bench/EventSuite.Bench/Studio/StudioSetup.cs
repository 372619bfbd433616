using System.Globalization;
using System.Text;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Studio;

/// <summary>
/// Makes the second event of the host, in which participants compose: in one that is judged they no longer may, so the
/// board and the scores belong to another event on the same host.
/// </summary>
internal sealed class StudioSetup(ContestApi api, TimeProvider time)
{
    /// <summary>The event in which is composed.</summary>
    public const string Slug = "studio";

    private const int AtATime = 4;

    /// <summary>Opens the event and signs everybody in, each with a project.</summary>
    public async Task<IReadOnlyList<StudioUser>> CreateAsync(int participants, int seed, CancellationToken cancellation)
    {
        var organiser = await api.SignInAsync("organiser", HostServer.Password);
        await EventKit.CreateEventAsync(api, organiser, Slug, time);
        var people = await EventKit.ProvisionAsync(api, organiser, Slug, Encoding.UTF8.GetBytes(Csv(participants)));
        await api.PostAsync($"events/{Slug}/phase", organiser, new { phase = "Open", force = true });
        await api.PostAsync($"events/{Slug}/deadline", organiser, new { until = time.GetUtcNow().AddHours(4) });
        var users = new StudioUser[people.Count];
        await Parallel.ForAsync(0, people.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation }, async (i, _) =>
        {
            var token = await api.SignInAsync(people[i].UserName, people[i].Password);
            users[i] = new StudioUser(api, Slug, token, seed + i);
            await users[i].BeginAsync();
        });
        return users;
    }

    private static string Csv(int participants)
    {
        var csv = new StringBuilder("externalId,userName,displayName,role\n");
        for (var i = 1; i <= participants; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"BENCH-{i},composer{i:000},The Bench Ensemble {i},participant\n");
        }

        return csv.ToString();
    }
}
