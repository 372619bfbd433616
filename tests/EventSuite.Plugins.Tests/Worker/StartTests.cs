using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EventSuite.Plugins.Tests.Worker;

/// <summary>Plugins that cannot start: their authors are told why, in their words.</summary>
public class StartTests
{
    private static readonly string Odd = Repository.Output("tests", "EventSuite.Plugins.Tests", "Plugins", "Odd");
    private static readonly string Two = Repository.Output("tests", "EventSuite.Plugins.Tests", "Plugins", "Two");

    [Fact]
    public Task Two_classes() =>
        FailsAsync(Two, PluginFaultCode.PluginFault, "2 classes in Two.dll are IMusicGenerator: Two.First, Two.Second. Keep one in each plugin.");

    [Fact]
    public async Task No_class()
    {
        using var folder = new ScratchFolder();
        folder.Copy(Two, _ => """
            { "id": "two", "name": "Two", "version": "1.0.0", "kind": "judge", "protocol": { "min": 1, "max": 1 },
              "description": "For tests.", "authors": ["The EventSuite authors"], "license": "MIT", "assembly": "Two.dll" }
            """);
        await FailsAsync(folder.Path, PluginFaultCode.PluginFault, "No class in Two.dll is an IMusicJudge. Write one class that implements it, and look at \"kind\" in plugin.json.");
    }

    [Fact]
    public async Task No_assembly()
    {
        using var folder = new ScratchFolder();
        folder.Copy(Odd, json => json.Replace("Odd.dll", "Even.dll"));
        await FailsAsync(folder.Path, PluginFaultCode.PluginFault, "There is no Even.dll in the plugin's folder. Build the plugin, or mend \"assembly\" in plugin.json.");
    }

    [Fact]
    public async Task An_assembly_that_is_none()
    {
        using var folder = new ScratchFolder();
        folder.Copy(Odd, json => json);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Odd.dll"), "MZ and nothing more");
        await FailsAsync(folder.Path, PluginFaultCode.PluginFault, $"Odd.dll is no .NET assembly for this runtime ({Environment.Version}). Build it for net10.0.");
    }

    [Fact]
    public async Task A_constructor_that_throws_tells_what_and_its_stack_is_on_standard_error()
    {
        using var scratch = new ScratchFolder();
        await File.WriteAllTextAsync(Path.Combine(scratch.Path, "refuse"), "");
        await using var worker = new WorkerProcess(Odd, scratch.Path);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => worker.Client.InitializeAsync(worker.Greeting));
        Assert.Equal((PluginFaultCode.PluginFault, "InvalidDataException: model.bin is not a model."), (fault.Code, fault.Message));
        await worker.Client.ShutdownAsync();
        (int code, string errors) = await worker.EndAsync();
        Assert.Equal(0, code);
        Assert.Contains("at Odd.Odd..ctor(PluginContext context)", errors);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Built_against_a_newer_contract(int majorMore, int minorMore)
    {
        Version here = typeof(IMusicGenerator).Assembly.GetName().Version!;
        var newer = new Version(here.Major + majorMore, here.Minor + minorMore, 0);
        using var folder = new ScratchFolder();
        folder.Copy(Odd, json => json);
        Retarget(Path.Combine(folder.Path, "Odd.dll"), newer);
        await FailsAsync(
            folder.Path,
            PluginFaultCode.NotSupported,
            $"Odd.dll is built against EventSuite.Plugins {newer}, this host has {here.ToString(3)}. Update the host, or build the plugin against {here.ToString(3)}.");
    }

    [Fact]
    public async Task A_manifest_with_faults_is_told_on_standard_error()
    {
        using var folder = new ScratchFolder();
        folder.Copy(Odd, json => json.Replace("\"license\"", "\"licence\""));
        await using var worker = new WorkerProcess(folder.Path);
        (int code, string errors) = await worker.EndAsync();
        Assert.Equal(1, code);
        Assert.Contains("$.license: Is missing.", errors);
        Assert.Contains("$.licence: There is no such member.", errors);
    }

    private static async Task FailsAsync(string folder, PluginFaultCode code, string message)
    {
        await using var worker = new WorkerProcess(folder);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => worker.Client.InitializeAsync(worker.Greeting));
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }

    /// <summary>Writes another version of EventSuite.Plugins into an assembly's references, in place.</summary>
    private static void Retarget(string path, Version version)
    {
        byte[] bytes = File.ReadAllBytes(path);
        using var image = new PEReader([.. bytes]);
        MetadataReader reader = image.GetMetadataReader();
        int row = reader.AssemblyReferences.TakeWhile(r => !reader.StringComparer.Equals(reader.GetAssemblyReference(r).Name, "EventSuite.Plugins")).Count();
        int at = image.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + (row * reader.GetTableRowSize(TableIndex.AssemblyRef));
        BitConverter.TryWriteBytes(bytes.AsSpan(at), (ushort)version.Major);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 2), (ushort)version.Minor);
        File.WriteAllBytes(path, bytes);
    }
}
