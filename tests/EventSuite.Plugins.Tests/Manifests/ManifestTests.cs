using System.Text;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Tests.Manifests;

public class ManifestTests
{
    private const string Good = """
        {
          "id": "motif-composer", "name": "Motif Composer", "version": "1.0.0-beta.1", "kind": "generator", "protocol": { "min": 1, "max": 1 },
          "description": "Varies a motif.", "authors": ["The Borrowed Chords"], "license": "MIT", "homepage": "https://example.org/motif",
          "command": ["python3", "plugin.py", "--fast"], "tasks": ["compose", "continue"],
          "parameters": [
            { "name": "bars", "label": "Bars", "help": "Length.", "type": "integer", "default": 8, "min": 4, "max": 32, "step": 4, "unit": "bars", "tasks": ["compose"] },
            { "name": "swing", "label": "Swing", "help": "Lilt.", "type": "number", "default": 0, "min": 0, "max": 0.5, "step": 0.05 },
            { "name": "mood", "label": "Mood", "help": "Colour.", "type": "choice", "default": "dark", "choices": [{ "value": "bright", "label": "Bright" }, { "value": "dark", "label": "Dark", "help": "Minor." }] },
            { "name": "bass", "label": "Bass", "help": "Adds a bass.", "type": "switch", "default": true },
            { "name": "theme", "label": "Theme", "help": "A word.", "type": "text", "default": "", "maxLength": 40 }
          ],
          "limits": { "memoryMb": 256, "callSeconds": 1.5 }, "packages": "torch-cpu", "deterministic": false
        }
        """;

    [Fact]
    public void Everything_is_read()
    {
        ManifestReadResult read = Read(Good);
        Assert.Empty(read.Faults);
        PluginManifest manifest = read.Manifest!;
        Assert.Equal(("motif-composer", PluginKind.Generator, "torch-cpu", false), (manifest.Id, manifest.Kind, manifest.Packages, manifest.Deterministic));
        Assert.Equal([MusicTask.Compose, MusicTask.Continue], manifest.Tasks);
        Assert.Equal(["python3", "plugin.py", "--fast"], manifest.Command);
        Assert.Equal(new ManifestLimits(MemoryMb: 256, LoadSeconds: 20, CallSeconds: 1.5, Threads: 1), manifest.Limits);
        Assert.Equal("8 0 dark true ", string.Join(" ", manifest.Parameters.Select(p => p.Default)));
        Assert.Equal([MusicTask.Compose], manifest.Parameters[0].Tasks);
        Assert.Equal(40, manifest.Parameters[4].MaxLength);
    }

    [Theory]
    [InlineData("\"motif-composer\"", "\"Motif Composer\"", "$.id")]
    [InlineData("\"motif-composer\"", "\"../../etc\"", "$.id")]
    [InlineData("\"motif-composer\"", "7", "$.id")]
    [InlineData("\"1.0.0-beta.1\"", "\"1.0\"", "$.version")]
    [InlineData("\"generator\"", "\"singer\"", "$.kind")]
    [InlineData("\"min\": 1, \"max\": 1 }", "\"min\": 1 }", "$.protocol.max")]
    [InlineData("\"min\": 1, \"max\": 1 }", "\"min\": 2, \"max\": 1 }", "$.protocol.max")]
    [InlineData("\"min\": 1, \"max\": 1 }", "\"min\": 1, \"max\": 1, \"mid\": 1 }", "$.protocol.mid")]
    [InlineData("[\"The Borrowed Chords\"]", "[]", "$.authors")]
    [InlineData("[\"The Borrowed Chords\"]", "[\"\"]", "$.authors[0]")]
    [InlineData("https://", "javascript:", "$.homepage")]
    [InlineData("\"command\"", "\"assembly\": \"X.dll\", \"command\"", "$.assembly")]
    [InlineData("\"command\": [\"python3\", \"plugin.py\", \"--fast\"], ", "", "$.assembly")]
    [InlineData("\"python3\"", "\"/bin/sh\"", "$.command[0]")]
    [InlineData("\"python3\"", "\"../sh\"", "$.command[0]")]
    [InlineData("\"python3\"", "\"C:\\\\sh\"", "$.command[0]")]
    [InlineData("\"plugin.py\"", "\"a/../../b\"", "$.command[1]")]
    [InlineData("[\"python3\", \"plugin.py\", \"--fast\"]", "[]", "$.command")]
    [InlineData("[\"compose\", \"continue\"]", "[\"compose\", \"sing\"]", "$.tasks")]
    [InlineData("[\"compose\", \"continue\"]", "[\"compose\", \"compose\"]", "$.tasks")]
    [InlineData("\"memoryMb\": 256", "\"memoryMb\": 99999999", "$.limits.memoryMb")]
    [InlineData("\"memoryMb\": 256", "\"memory\": 256", "$.limits.memory")]
    [InlineData("\"callSeconds\": 1.5", "\"callSeconds\": 0", "$.limits.callSeconds")]
    [InlineData("\"torch-cpu\"", "\"../torch\"", "$.packages")]
    [InlineData("\"deterministic\": false", "\"deterministic\": \"no\"", "$.deterministic")]
    [InlineData("\"deterministic\": false", "\"determinstic\": false", "$.determinstic")]
    [InlineData("\"deterministic\": false", "\"id\": \"other\"", "$.id")]
    [InlineData("\"name\": \"bars\"", "\"name\": \"swing\"", "$.parameters[1].name")]
    [InlineData("\"name\": \"bars\"", "\"name\": \"two words\"", "$.parameters[0].name")]
    [InlineData("\"default\": 8", "\"default\": 9", "$.parameters[0].default")]
    [InlineData("\"default\": 8", "\"default\": 8.5", "$.parameters[0].default")]
    [InlineData("\"default\": 8, ", "", "$.parameters[0].default")]
    [InlineData("\"default\": \"dark\"", "\"default\": \"pale\"", "$.parameters[2].default")]
    [InlineData("\"default\": true", "\"default\": 1", "$.parameters[3].default")]
    [InlineData("\"default\": \"\"", "\"default\": \"\\ud800\"", "$.parameters[4].default")]
    [InlineData("\"min\": 0, ", "", "$.parameters[1].min")]
    [InlineData("\"max\": 0.5", "\"max\": -1", "$.parameters[1].max")]
    [InlineData("\"step\": 0.05", "\"step\": 0", "$.parameters[1].step")]
    [InlineData("\"step\": 4", "\"step\": 0.5", "$.parameters[0].step")]
    [InlineData("\"type\": \"switch\"", "\"type\": \"toggle\"", "$.parameters[3].type")]
    [InlineData("\"type\": \"switch\"", "\"type\": \"switch\", \"min\": 0", "$.parameters[3].min")]
    [InlineData("\"value\": \"bright\"", "\"value\": \"dark\"", "$.parameters[2].choices[1].value")]
    [InlineData("\"tasks\": [\"compose\"] }", "\"tasks\": [\"drumify\"] }", "$.parameters[0].tasks")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": 4000", "$.parameters[4].maxLength")]
    public void A_fault_is_told_where_it_is(string good, string bad, string path)
    {
        Assert.Contains(good, Good);
        ManifestReadResult read = Read(Good.Replace(good, bad));
        Assert.Null(read.Manifest);
        ManifestFault fault = Assert.Single(read.Faults);
        Assert.Equal(path, fault.Path);
        Assert.NotEmpty(fault.What);
        Assert.NotEmpty(fault.Mend);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        ManifestReadResult read = Read("""{ "id": "a", "Name": "x", "kind": "judge", "tasks": ["compose"], "parameters": [{}], "command": "python3 x.py" }""");
        Assert.Equal(
            ["$.protocol", "$.name", "$.version", "$.command", "$.tasks", "$.description", "$.authors", "$.license", "$.parameters", "$.Name"],
            read.Faults.Select(f => f.Path));
        Assert.Equal("Did you mean \"name\"?", read.Faults[^1].Mend);
        Assert.Equal("a", read.Id);
    }

    [Fact]
    public void A_plugin_of_a_newer_protocol_is_not_supported_and_its_members_are_not_judged()
    {
        ManifestReadResult read = Read("""{ "id": "later", "protocol": { "min": 2, "max": 3 }, "shape": "round" }""");
        Assert.Equal((null, "later"), (read.Manifest, read.Id));
        Assert.Empty(read.Faults);
        Assert.Equal("The plugin speaks protocol 2 to 3, this host 1. Update the host, or build the plugin for an older protocol.", read.NotSupported);
    }

    [Fact]
    public void A_plugin_that_also_speaks_a_newer_protocol_may_have_members_of_it() =>
        Assert.Empty(Read(Good.Replace("\"min\": 1, \"max\": 1 }", "\"min\": 1, \"max\": 2 }, \"shape\": \"round\"")).Faults);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ // comment\n}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("\uFEFF{\"id\": 3, \"id\": 4}")]
    public void What_is_no_manifest_is_told(string text) => Assert.NotEmpty(Read(text).Faults);

    [Fact]
    public void Any_bytes_are_read_without_an_exception()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        var random = new SeededRandom(5);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = [.. good];
            for (int n = random.Next(1, 6); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ManifestReadResult read = ManifestReader.Read(bytes.AsMemory(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
            Assert.Equal(read.Manifest is null, !read.Faults.IsEmpty || read.NotSupported is not null);
        }
    }

    [Fact]
    public void A_folder_without_manifest_and_a_manifest_too_large_are_told()
    {
        using var folder = new Worker.ScratchFolder();
        Assert.Equal("There is no plugin.json in the folder.", Assert.Single(ManifestReader.ReadFolder(folder.Path).Faults).What);
        File.WriteAllText(Path.Combine(folder.Path, "plugin.json"), new string(' ', 300_000));
        Assert.Equal("The file has 300000 bytes.", Assert.Single(ManifestReader.ReadFolder(folder.Path).Faults).What);
    }

    private static ManifestReadResult Read(string text) => ManifestReader.Read(Encoding.UTF8.GetBytes(text));
}
