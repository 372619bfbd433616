using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelTrainer.Runs;

/// <summary>Small JSON files: camel case, indented.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes the file whole or not at all.</summary>
    public static void Write<T>(string path, T value) => TextFile.Write(path, JsonSerializer.Serialize(value, Options) + "\n");

    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should be, for the message.</param>
    /// <param name="isWhole">Whether its lists hold what they should; null: whatever they hold.</param>
    /// <exception cref="ToolException">It is missing or not what it should be.</exception>
    public static T Read<T>(string path, string what, Func<T, bool>? isWhole = null)
    {
        try
        {
            T value = JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options)
                ?? throw new ToolException($"{path} is not {what}: it says null. Train anew into another folder.");
            return isWhole is null || isWhole(value) ? value : throw new ToolException($"{path} is not {what}: a list in it has an empty place. Train anew into another folder.");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                error is FileNotFoundException or DirectoryNotFoundException
                    ? $"{path} is missing: give the folder that 'train --out' wrote."
                    : $"{path} is not {what}: {error.Message}",
                error);
        }
    }
}
