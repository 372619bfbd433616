using EventHost.Tests.Support;

namespace EventHost.Tests.Security;

/// <summary>One of each who can call, at one event of the shared host.</summary>
public sealed class Audience
{
    private Audience(Contest contest, IReadOnlyDictionary<string, Caller> callers) => (Contest, Callers) = (contest, callers);

    public Contest Contest { get; }

    /// <summary>By what they are: see <see cref="PolicyTable"/>.</summary>
    public IReadOnlyDictionary<string, Caller> Callers { get; }

    public static async Task<Audience> GatherAsync(TestHost host)
    {
        var contest = await host.CreateEventAsync();
        var other = await host.CreateEventAsync();
        var participant = await contest.AddAsync("participant");
        var token = (await participant.PostAsync($"{contest.Api}/remote-tokens", new { })).Expect(201).Json.Text("token");
        return new Audience(contest, new Dictionary<string, Caller>
        {
            [PolicyTable.Anonymous] = host.Anonymous(),
            [PolicyTable.Participant] = participant,
            [PolicyTable.Laptop] = new Caller(host.Address, "a laptop") { Token = token },
            [PolicyTable.Judge] = await contest.AddAsync("judge"),
            [PolicyTable.Moderator] = await contest.AddAsync("moderator"),
            [PolicyTable.Organiser] = await contest.AddAsync("organiser"),
            [PolicyTable.OtherOrganiser] = await other.AddAsync("organiser"),
            [PolicyTable.HostOrganiser] = host.Organiser,
        });
    }
}
