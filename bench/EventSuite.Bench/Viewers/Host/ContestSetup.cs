using System.Text;
using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Host;

/// <summary>Makes an event from the demo kit through the public interface, with entries and a live board.</summary>
internal sealed class ContestSetup(ContestApi api, TimeProvider time)
{
    private const string Slug = "bench";
    private const int SlotsEach = 3;

    /// <summary>The event, being judged in its first round.</summary>
    /// <param name="password">The organiser's.</param>
    /// <param name="rows">Entries; at most three for each participant of the kit.</param>
    public async Task<Contest> CreateAsync(string password, int rows)
    {
        var organiser = await api.SignInAsync("organiser", password);
        var made = await EventKit.CreateEventAsync(api, organiser, Slug, time);
        var criteria = made.GetProperty("criteria").EnumerateArray().Select(c => c.GetProperty("id").GetString()!).ToArray();
        var people = await EventKit.ProvisionAsync(api, organiser, Slug, await File.ReadAllBytesAsync(Path.Combine(Repository.Kit, "accounts.csv")));
        await api.PostAsync($"events/{Slug}/phase", organiser, new { phase = "Open", force = true });
        await api.PostAsync($"events/{Slug}/deadline", organiser, new { until = time.GetUtcNow().AddHours(4) });
        var entries = await SubmitAsync(people.Where(p => p.Role == "participant").ToList(), rows);
        await api.WhenAudibleAsync(entries[^1], organiser);
        foreach (var phase in new[] { "Closed", "Qualifiers" })
        {
            await api.PostAsync($"events/{Slug}/phase", organiser, new { phase, force = true });
        }

        await api.PostAsync($"events/{Slug}/publication", organiser, new { round = Contest.Round, mode = "live" });
        var judges = new List<string>();
        foreach (var judge in people.Where(p => p.Role == "judge"))
        {
            judges.Add(await api.SignInAsync(judge.UserName, judge.Password));
        }

        return new Contest(Slug, criteria, judges, entries);
    }

    private async Task<List<Guid>> SubmitAsync(List<Person> people, int rows)
    {
        // One file for all, so that the host has one to render and not sixty while it is measured.
        var file = Directory.GetFiles(Path.Combine(Repository.Kit, "demo", "entries"), "*.mid").MinBy(f => new FileInfo(f).Length)!;
        var midi = await File.ReadAllBytesAsync(file);
        if (rows > people.Count * SlotsEach)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), $"The kit has room for {people.Count * SlotsEach} entries.");
        }

        var entries = new List<Guid>();
        var tokens = new Dictionary<string, string>();
        for (var i = 0; i < rows; i++)
        {
            var person = people[i % people.Count];
            if (!tokens.TryGetValue(person.UserName, out var token))
            {
                tokens[person.UserName] = token = await api.SignInAsync(person.UserName, person.Password);
            }

            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(midi), "file", "entry.mid" },
                { new StringContent($"LongTitleOfEntry{i}", Encoding.UTF8), "title" },
            };
            entries.Add((await api.PostAsync($"events/{Slug}/submissions", token, form)).GetProperty("id").GetGuid());
        }

        return entries;
    }
}
