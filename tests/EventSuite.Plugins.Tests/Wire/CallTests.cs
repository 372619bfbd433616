using EventSuite.Plugins.Parameters;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

public class CallTests
{
    [Fact]
    public async Task A_composer_gets_the_request_and_gives_its_music()
    {
        GenerateRequest? seen = null;
        await using Duo duo = await Duo.With((request, _) =>
        {
            seen = request;
            return [Composition.From(request.Inputs[0].ReadSong(), "Echo", "made\nof echoes")];
        }).GreetedAsync();
        var input = new MusicInput("melody", Tunes.Bytes(16));

        IReadOnlyList<Composition> made = await duo.Client.GenerateAsync(
            new GenerateRequest { Task = MusicTask.Continue, Inputs = [input], Seed = GenerateRequest.LargestSeed, Count = 1 });

        Assert.Equal(GenerateRequest.LargestSeed, seen!.Seed);
        Assert.Equal("melody", seen.Inputs[0].Name);
        Assert.Equal(input.Midi.ToArray(), seen.Inputs[0].Midi.ToArray());
        Assert.Equal(input.Midi.ToArray(), Assert.Single(made).Midi.ToArray());
        Assert.Equal(("Echo", "made\nof echoes"), (made[0].Title, made[0].Notes));
    }

    [Fact]
    public async Task A_judge_gets_the_music_and_gives_its_judgement()
    {
        await using Duo duo = await Duo.With((request, _) =>
        {
            int notes = request.ReadSong().Notes.Length;
            return new Judgement(notes, [new JudgementPart("notes", notes, 1, "So many notes.")], "Counted.");
        }).GreetedAsync();

        Judgement judgement = await duo.Client.JudgeAsync(new JudgeRequest(Tunes.Bytes(32)));

        Assert.Equal((32, "Counted."), (judgement.Score, judgement.Explanation));
        Assert.Equal(new JudgementPart("notes", 32, 1, "So many notes."), Assert.Single(judgement.Breakdown));
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => duo.Client.JudgeAsync(new JudgeRequest("RIFF"u8.ToArray())));
        Assert.Equal(PluginFaultCode.MusicUnusable, fault.Code);
        Assert.StartsWith("'midi' is not a usable MIDI file: ", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_reaches_the_plugin_and_frees_it_for_the_next_call()
    {
        using var cancellation = new CancellationTokenSource();
        await using Duo duo = await Duo.With((request, call) =>
        {
            if (request.Seed == 1)
            {
                call.Report(0.5, "halfway");
                call.Cancellation.WaitHandle.WaitOne();
                call.ThrowIfCancelled();
            }

            return [Composition.From(Tunes.Scale(4))];
        }).GreetedAsync();

        PluginProgress told = default;
        Task<IReadOnlyList<Composition>> first = duo.Client.GenerateAsync(
            new GenerateRequest { Seed = 1 },
            p =>
            {
                told = p;
                cancellation.Cancel();
            },
            cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(new PluginProgress(0.5, "halfway"), told);
        Assert.Single(await duo.Client.GenerateAsync(new GenerateRequest { Seed = 2 }));
    }

    [Fact]
    public async Task Pings_are_answered_while_a_call_runs_and_a_second_call_is_refused()
    {
        using var go = new ManualResetEventSlim();
        await using Duo duo = await Duo.With((_, _) =>
        {
            go.Wait();
            return [Composition.From(Tunes.Scale(4))];
        }).GreetedAsync();
        Task<IReadOnlyList<Composition>> running = duo.Client.GenerateAsync(new GenerateRequest());

        await duo.Client.PingAsync();
        PluginFaultException busy = await Assert.ThrowsAsync<PluginFaultException>(() => duo.Client.GenerateAsync(new GenerateRequest()));
        Assert.Equal(PluginFaultCode.InvalidRequest, busy.Code);
        go.Set();
        Assert.Single(await running);
    }

    [Fact]
    public async Task Parameters_arrive_with_their_types_and_a_wrong_one_is_named()
    {
        string? seen = null;
        ParameterDeclaration[] declared =
        [
            new() { Name = "heat", Label = "Heat", Help = "More surprise.", Type = ParameterType.Number, Default = 1, Min = 0, Max = 2 },
            new() { Name = "bars", Label = "Bars", Help = "Length.", Type = ParameterType.Integer, Default = 8 },
            new() { Name = "swing", Label = "Swing", Help = "Lilt.", Type = ParameterType.Switch, Default = false },
        ];
        await using Duo duo = await Duo.With(
            (request, _) =>
            {
                seen = string.Join(" ", request.Parameters.Select(p => $"{p.Key}={p.Value}"));
                return [Composition.From(Tunes.Scale(request.Parameters.Integer("bars")))];
            },
            manifest: Duo.Manifest(Plugins.Manifests.PluginKind.Generator) with { Parameters = [.. declared] }).GreetedAsync();

        await duo.Client.GenerateAsync(new GenerateRequest { Parameters = new([new("heat", 0.8), new("swing", true)]) });
        Assert.Equal("bars=8 heat=0.8 swing=true", seen);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(
            () => duo.Client.GenerateAsync(new GenerateRequest { Parameters = new([new("heat", 9)]) }));
        Assert.Equal((PluginFaultCode.InvalidParameters, "parameters.heat"), (fault.Code, fault.Field));
    }

    [Fact]
    public async Task Shutdown_is_answered_and_ends_the_server()
    {
        await using Duo duo = await Duo.With((_, _) => []).GreetedAsync();
        await duo.Client.ShutdownAsync();
        Assert.Equal(PluginServerEnd.Shutdown, await duo.Served);
        Assert.Equal(PluginFaultCode.ConnectionEnded, (await duo.Client.Ended).Code);
    }
}
