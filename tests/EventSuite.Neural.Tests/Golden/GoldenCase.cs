using System.Text.Json;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>One file of PyTorch's values.</summary>
internal sealed class GoldenCase(JsonElement root)
{
    public static GoldenCase Read(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    public JsonElement Root => root;

    public string Op => root.GetProperty("op").GetString()!;

    public JsonElement Attributes => root.GetProperty("attributes");

    public bool IsTrajectory => root.TryGetProperty("steps", out _);

    public int Int(string name) => Attributes.GetProperty(name).GetInt32();

    public float Float(string name, float missing) =>
        Attributes.TryGetProperty(name, out JsonElement value) ? value.GetSingle() : missing;

    public Tensor Input(string name) => Read(root.GetProperty("inputs").GetProperty(name));

    public Indices Labels(string name)
    {
        Tensor tensor = Input(name);
        return new Indices(tensor.Shape, [.. tensor.Values.ToArray().Select(value => checked((int)value))]);
    }

    public Dictionary<string, Tensor> Group(string name) =>
        root.TryGetProperty(name, out JsonElement group) ? group.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value)) : [];

    public static Tensor Read(JsonElement element)
    {
        int[] shape = [.. element.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        float[] data = [.. element.GetProperty("data").EnumerateArray().Select(value => value.GetSingle())];
        return Tensor.Of(new Shape(shape), data);
    }
}
