using System.Text.Encodings.Web;
using System.Text.Json;

namespace PitchDistributionJudge;

/// <summary>A reference as a JSON file that people can read and change.</summary>
internal static class ReferenceFile
{
    /// <summary>Its name in the plugin's folder.</summary>
    public const string Name = "reference.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for people, not for web pages
    };

    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static Reference Read(string path)
    {
        try
        {
            Reference? reference = JsonSerializer.Deserialize<Reference>(File.ReadAllBytes(path), Options);
            return reference is not null && Fault(reference) is { } fault ? throw Broken(path, fault) : reference ?? throw Broken(path, "It is empty.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw Broken(path, e.Message);
        }
    }

    public static void Write(Reference reference, string path)
    {
        Reference rounded = reference with { Pitches = Round(reference.Pitches), Major = Round(reference.Major), Minor = Round(reference.Minor) };
        File.WriteAllText(path, JsonSerializer.Serialize(rounded, Options) + "\n");
    }

    private static double[] Round(double[] shares) => [.. shares.Select(s => Math.Round(s, 6))];

    private static string? Fault(Reference r)
    {
        bool weights = r.RegisterWeight >= 0 && r.PitchClassWeight >= 0 && double.IsFinite(r.RegisterWeight + r.PitchClassWeight);
        return string.IsNullOrWhiteSpace(r.Name) ? "name is missing."
            : !weights || r.RegisterWeight + r.PitchClassWeight == 0 ? "registerWeight and pitchClassWeight are numbers from 0, not both 0."
            : !AreShares(r.Pitches, 128) ? "pitches needs 128 numbers from 0 whose sum is 1."
            : !AreShares(r.Major, 12) && !AreShares(r.Minor, 12) ? "major or minor needs 12 numbers from 0 whose sum is 1."
            : !IsEmptyOr(r.Major, 12) || !IsEmptyOr(r.Minor, 12) ? "major and minor need 12 numbers from 0 whose sum is 1, or none."
            : null;
    }

    private static bool IsEmptyOr(double[]? shares, int count) => shares is { Length: 0 } || AreShares(shares, count);

    private static bool AreShares(double[]? shares, int count) =>
        shares?.Length == count && shares.All(s => s is >= 0 and <= 1) && Math.Abs(shares.Sum() - 1) < 0.001;

    private static InvalidDataException Broken(string path, string why) =>
        new($"{path} cannot be used: {why} Make it anew: dotnet PitchDistributionJudge.dll reference FOLDER --out {Name}");
}
