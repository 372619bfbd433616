using System.CommandLine;
using EventSuite.Bench.Processes;
using EventSuite.Bench.Viewers.Generator;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Studio;

/// <summary>Whether the board and the scores stay quick while the studio is full: the real host, without and with the load.</summary>
internal static class StudioVerb
{
    private const int Rows = 60;
    private const int MostParticipants = 300;

    public static Command Create()
    {
        var participants = new Option<int>("--participants") { DefaultValueFactory = _ => 200, Description = $"Who edit in the studio; at most {MostParticipants}." };
        var generating = new Option<int>("--generating") { DefaultValueFactory = _ => 50, Description = "How many of them have a job waiting or at work at any time." };
        var viewers = new Option<int>("--viewers") { DefaultValueFactory = _ => 1000, Description = "Who watch the board. Raise `ulimit -n` above it first." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 30, Description = "Length of each stage, after 5 s to get going; at most 300." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Of scores, edits, pauses and jobs." };
        var plugin = new Option<string[]>("--plugin") { Description = "The generator; give it again for another stage. Left out: each of markov-composer and lstm-cnn-composer." };
        var host = new Option<FileInfo>("--host") { DefaultValueFactory = _ => new FileInfo(Repository.Host), Description = "EventHost.dll, built in Release." };
        AddBounds(participants, 1, MostParticipants);
        AddBounds(generating, 0, MostParticipants);
        AddBounds(viewers, 1, 60_000);
        AddBounds(seconds, 1, 300);
        var command = new Command("studio", "Scores and the board while the studio is full.") { participants, generating, viewers, seconds, seed, plugin, host };
        command.SetAction((result, cancellation) => RunAsync(
            new StudioOrder(
                result.GetRequiredValue(host).FullName, result.GetRequiredValue(participants), result.GetRequiredValue(generating), result.GetRequiredValue(viewers),
                result.GetRequiredValue(seconds), result.GetValue(plugin) is { Length: > 0 } named ? named : ["markov-composer", "lstm-cnn-composer"],
                result.GetRequiredValue(seed)),
            cancellation));
        return command;
    }

    private static async Task RunAsync(StudioOrder order, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("eventsuite-bench-").FullName;
        try
        {
            Console.WriteLine($"starting the host with {Rows} entries to judge");
            await using var server = await HostServer.StartAsync(order.Host, folder, null, Rows, order.Seed, TimeProvider.System);
            await server.ScoreAllAsync();
            Console.WriteLine($"signing {order.Participants} participants in");
            var users = await new StudioSetup(server.Api, TimeProvider.System).CreateAsync(order.Participants + 1, order.Seed, cancellation);
            Console.WriteLine($"opening {order.Viewers} viewers");
            await using var viewers = new GeneratorProcess(server, order.Viewers, folder);
            await viewers.WhenOpenAsync();
            StudioTable.Print(await new StudioRun(server, viewers, users, order).RunAsync(cancellation));
        }
        catch (Exception e) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C reaches the host and the viewers too: whatever fails then fails because they have ended.
            Console.WriteLine($"cancelled ({e.GetType().Name})");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddBounds(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
        {
            result.AddError($"{option.Name} is {least} to {most}, not {value}.");
        }
    });
}
