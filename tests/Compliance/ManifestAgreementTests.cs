using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventSuite.Plugins.Manifests;

namespace Compliance;

/// <summary>The host's reader of plugin.json, the stand-alone checker and the published schema: three readings of one page.</summary>
public sealed class ManifestAgreementTests
{
    private const string Good = """
        {"id":"a-b","name":"A","version":"1.0.0","kind":"generator","protocol":{"min":1,"max":1},"description":"D","authors":["X"],"license":"MIT",
         "homepage":"https://example.org","command":["python3","p.py"],"tasks":["compose","continue"],"limits":{"memoryMb":64,"loadSeconds":1.5,"callSeconds":5,"threads":2},
         "packages":"torch-2","deterministic":false,"parameters":[
          {"name":"n","label":"N","help":"H","type":"number","default":0.5,"min":0,"max":1,"step":0.1,"unit":"x","tasks":["compose"]},
          {"name":"i","label":"I","help":"H","type":"integer","default":4,"min":-4,"max":8},
          {"name":"c","label":"C","help":"H","type":"choice","default":"a","choices":[{"value":"a","label":"A","help":"H"},{"value":"b","label":"B"}]},
          {"name":"s","label":"S","help":"H","type":"switch","default":true},
          {"name":"t","label":"T","help":"H","type":"text","default":"","maxLength":40}]}
        """;

    /// <summary>What is changed: a path, and the JSON to put there; no JSON takes the member away. The schema cannot tell those that are marked.</summary>
    private static readonly (string Path, string? Json, bool SchemaCannotTell)[] Faults =
    [
        ("id", null, false), ("id", "\"A b\"", false), ("id", "\"a--b\"", false), ("id", "5", false), ("name", "\"\"", false), ("name", "\"a\\nb\"", true),
        ("version", "\"1.0\"", false), ("version", "\"01.0.0\"", false), ("kind", "\"composer\"", false), ("kind", "\"judge\"", false), ("protocol", null, false),
        ("protocol", "{\"min\":2,\"max\":1}", true), ("protocol", "{\"min\":0,\"max\":1}", false), ("protocol", "{\"min\":1,\"max\":1,\"x\":1}", false), ("description", null, false),
        ("authors", "[]", false), ("authors", "[5]", false), ("authors", "\"me\"", false), ("license", null, false), ("homepage", "\"ftp://x\"", false), ("command", null, false),
        ("assembly", "\"X.dll\"", false), ("command", "[]", false), ("command", "[\"/bin/sh\"]", true), ("command", "[\"python3\",\"../p.py\"]", true), ("tasks", null, false), ("tasks", "[]", false),
        ("tasks", "[\"compose\",\"compose\",\"continue\"]", false), ("tasks", "[\"sing\"]", false), ("limits/memoryMb", "8", false), ("limits/memoryMb", "64.5", false), ("limits/loadSeconds", "0", false),
        ("limits/callSeconds", "3601", false), ("limits/threads", "\"2\"", false), ("limits/speed", "1", false), ("packages", "\"../x\"", false), ("deterministic", "\"yes\"", false), ("parametres", "[]", false),
        ("parameters/0/default", "2", true), ("parameters/0/default", "0.55", true), ("parameters/0/default", null, false), ("parameters/0/max", null, false), ("parameters/0/max", "-1", true), ("parameters/0/step", "0", false),
        ("parameters/0/tasks", "[\"drumify\"]", true), ("parameters/0/choices", "[]", false), ("parameters/0/name", "\"1n\"", false), ("parameters/0/name", "\"I\"", true), ("parameters/0/help", null, false),
        ("parameters/0/type", "\"float\"", false), ("parameters/1/default", "4.5", false), ("parameters/1/default", "\"4\"", false), ("parameters/2/default", "\"z\"", true), ("parameters/2/choices", null, false),
        ("parameters/2/choices", "[{\"value\":\"a\",\"label\":\"A\"},{\"value\":\"a\",\"label\":\"B\"}]", true), ("parameters/3/default", "1", false), ("parameters/3/min", "0", false), ("parameters/4/maxLength", "2001", false),
        ("parameters/4/default", "\"a\\u0007b\"", true), ("parameters/4/default", "\"a\\u202eb\"", true), ("parameters/4/label", "5", false),
    ];

    [Fact]
    public async Task All_three_refuse_the_same()
    {
        string[] texts = [Good, .. Faults.Select(fault => Changed(fault.Path, fault.Json)), Good[..^5], "[]", Good.Replace("\"license\"", "\"name\":\"B\",\"license\"")];
        Verdict[] verdicts = await Ask(texts);
        Assert.Equal(texts.Length, verdicts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            string what = i is 0 || i > Faults.Length ? texts[i] : $"{Faults[i - 1].Path} = {Faults[i - 1].Json ?? "(missing)"}";
            bool host = ManifestReader.Read(Encoding.UTF8.GetBytes(texts[i])).Manifest is not null;
            Assert.True(host == (i == 0), $"The host's reader {(host ? "takes" : "refuses")} {what}");
            Assert.True(host == (verdicts[i].Checker.Count == 0), $"The checker differs from the host about {what}: {string.Join("; ", verdicts[i].Checker)}");
            bool cannotTell = i == texts.Length - 1 || (i > 0 && i <= Faults.Length && Faults[i - 1].SchemaCannotTell);
            Assert.True(cannotTell || host == (verdicts[i].Schema.Count == 0), $"The schema differs from the host about {what}: {string.Join("; ", verdicts[i].Schema)}");
        }
    }

    private static string Changed(string path, string? json)
    {
        JsonNode root = JsonNode.Parse(Good)!;
        string[] parts = path.Split('/');
        JsonNode at = parts[..^1].Aggregate(root, (node, part) => int.TryParse(part, out int index) ? node[index]! : node[part]!);
        if (json is null)
        {
            at.AsObject().Remove(parts[^1]);
        }
        else
        {
            at[parts[^1]] = JsonNode.Parse(json);
        }

        return root.ToJsonString();
    }

    private static async Task<Verdict[]> Ask(string[] texts)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(texts));
            (int exit, string output, string error) = await Python.RunAsync(Path.Combine(Repository.Tests, "Python", "manifest_verdicts.py"), file);
            Assert.True(exit == 0, error);
            return JsonSerializer.Deserialize<Verdict[]>(output, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed record Verdict(IReadOnlyList<string> Checker, IReadOnlyList<string> Schema);
}
