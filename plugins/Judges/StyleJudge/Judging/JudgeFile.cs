using System.Text.Json;
using StyleJudge.Features;
using StyleJudge.Network;

namespace StyleJudge.Judging;

/// <summary>What a judge is beside the network's weights: judge.json in its folder.</summary>
/// <param name="Style">As it stands in sentences: "Bach's music".</param>
/// <param name="Ears">See <see cref="StyleNetSize"/>.</param>
/// <param name="Width">See <see cref="StyleNetSize"/>.</param>
/// <param name="Pitch">From <see cref="PitchDistribution"/> to a logit.</param>
/// <param name="Blend">From the three logits to the score.</param>
/// <param name="Shares">How much style, order and pitch move the score, for people: three numbers of 0 or more.</param>
internal sealed record JudgeFile(string Style, int Ears, int Width, LinearModel Pitch, Blend Blend, double[] Shares)
{
    /// <summary>Its name in the plugin's folder.</summary>
    public const string Name = "judge.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="InvalidDataException">It is missing or broken; the message says what to do.</exception>
    public static JudgeFile Read(string path)
    {
        try
        {
            JudgeFile? file = JsonSerializer.Deserialize<JudgeFile>(File.ReadAllBytes(path), Options);
            return file?.Fault() is { } fault ? throw Broken(path, fault) : file ?? throw Broken(path, "It is empty.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Broken(path, e.Message);
        }
    }

    /// <summary>Writes the file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    private string? Fault() =>
        string.IsNullOrWhiteSpace(Style) ? "style is missing."
        : Ears is < 1 or > 8 || Width is < 4 or > 256 ? "ears is from 1 to 8, width from 4 to 256."
        : Pitch is null ? "pitch is missing."
        : Pitch.Fault(PitchDistribution.Count) is { } fault ? "pitch: " + fault
        : Blend is null || !Blend.IsFinite ? "blend needs four finite numbers."
        : Shares?.Length != 3 || !Shares.All(share => share >= 0 && double.IsFinite(share)) || Shares.Sum() == 0 ? "shares needs three numbers from 0, not all 0."
        : null;

    private static InvalidDataException Broken(string path, string why) =>
        new($"{path} cannot be used: {why} Train the judge anew with model-trainer, or copy the folder again.");
}
