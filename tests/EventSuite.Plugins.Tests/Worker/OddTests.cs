using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Tests.Worker;

/// <summary>A plugin that misbehaves inside its worker.</summary>
public class OddTests
{
    private static readonly string Odd = Repository.Output("tests", "EventSuite.Plugins.Tests", "Plugins", "Odd");

    [Fact]
    public async Task Prints_of_managed_and_native_code_go_to_standard_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Native prints are led away on Linux and macOS only.");
        await using var worker = new WorkerProcess(Odd);
        await worker.Client.InitializeAsync(worker.Greeting);
        Assert.Single(await worker.Client.GenerateAsync(Asking("print")));
        await worker.Client.ShutdownAsync();
        (int code, string errors) = await worker.EndAsync();
        Assert.Equal(0, code);
        Assert.Contains("printed by managed code", errors);
        Assert.Contains("printed by native code", errors);
    }

    [Fact]
    public async Task Nothing_of_the_host_can_be_read_by_the_plugin()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Descriptor 0 is led away on Linux and macOS only.");
        await using var worker = new WorkerProcess(Odd);
        await worker.Client.InitializeAsync(worker.Greeting);
        Assert.Single(await worker.Client.GenerateAsync(Asking("read")));
    }

    [Fact]
    public async Task A_plugin_that_spins_is_pinged_cancelled_in_vain_and_gone_after_its_host()
    {
        var spinning = new TaskCompletionSource();
        await using var worker = new WorkerProcess(Odd, log: _ => spinning.TrySetResult());
        await worker.Client.InitializeAsync(worker.Greeting);
        using var cancellation = new CancellationTokenSource();
        Task<IReadOnlyList<Composition>> call = worker.Client.GenerateAsync(Asking("spin"), cancellation: cancellation.Token);
        await spinning.Task;
        await worker.Client.PingAsync();
        await cancellation.CancelAsync();
        await worker.Client.PingAsync();
        Assert.False(call.IsCompleted);
        worker.CloseInput();
        await worker.EndAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_exception_and_a_lack_of_memory_are_told_and_the_plugin_serves_on()
    {
        await using var worker = new WorkerProcess(Odd);
        await worker.Client.InitializeAsync(worker.Greeting);
        PluginFaultException torn = await Assert.ThrowsAsync<PluginFaultException>(() => worker.Client.GenerateAsync(Asking("throw")));
        Assert.Equal((PluginFaultCode.PluginFault, "InvalidDataException: The tape is torn."), (torn.Code, torn.Message));
        PluginFaultException memory = await Assert.ThrowsAsync<PluginFaultException>(() => worker.Client.GenerateAsync(Asking("memory")));
        Assert.Equal(PluginFaultCode.OverLimit, memory.Code);
        Composition made = Assert.Single(await worker.Client.GenerateAsync(Asking("")));
        Assert.Equal(Odd[..Math.Min(Odd.Length, 119)], made.Title![..Math.Min(Odd.Length, 119)]);
    }

    [Fact]
    public async Task A_child_left_behind_does_not_keep_the_wire_open()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The wire is closed to children on Linux.");
        await using var worker = new WorkerProcess(Odd);
        await worker.Client.InitializeAsync(worker.Greeting);
        Assert.Single(await worker.Client.GenerateAsync(Asking("child")));
        await worker.Client.ShutdownAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Assert.Equal(PluginFaultCode.ConnectionEnded, (await worker.Client.Ended.WaitAsync(deadline.Token)).Code);
    }

    private static GenerateRequest Asking(string oddity) => new() { Parameters = new ParameterValues([new("oddity", oddity)]) };
}
