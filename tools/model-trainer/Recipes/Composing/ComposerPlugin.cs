using System.Text.Json;
using System.Text.Json.Nodes;
using LstmCnnComposer;
using LstmCnnComposer.Network;
using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Composing;

/// <summary>A trained style as a plugin of its own: the composer that ships with this style instead of its own ones.</summary>
internal static class ComposerPlugin
{
    /// <summary>The settings that name it.</summary>
    public static readonly IReadOnlyList<Setting> Settings =
    [
        Setting.Text("id", "my-composer", "the plugin's id: lower case and hyphens"),
        Setting.Text("name", "My composer", "the plugin's name, and that of its style"),
        Setting.Text("authors", "Trained with EventSuite", "who vouches for it"),
        Setting.Text("licence", "see MODEL-CARD.md", "under which the weights may be passed on"),
    ];

    /// <summary>The shipped network of four voices, which sets parts to the tunes of all styles.</summary>
    private const string Accompanist = "chorale";

    private const string Manifest = "plugin.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(RunFolder run, StyleSpec style, SettingValues settings)
    {
        string manifest = ManifestOf(style, settings).ToJsonString(Indented);
        string folder = PluginFolder.Write(run, manifest, Weights(style.Id), $"{typeof(Composer).Assembly.GetName().Name}.dll");
        if (style.Id != Accompanist)
        {
            PluginFolder.CopyOwn(Weights(Accompanist), folder);
        }
    }

    private static string Weights(string style) => $"{style}.safetensors";

    /// <summary>The shipped composer's manifest with a name of its own, this one style and the meters that it has learned.</summary>
    private static JsonObject ManifestOf(StyleSpec style, SettingValues settings)
    {
        JsonObject manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Manifest)))!.AsObject();
        manifest["id"] = settings.Text("id");
        manifest["name"] = settings.Text("name");
        manifest["version"] = "1.0.0";
        manifest["authors"] = new JsonArray(settings.Text("authors"));
        manifest["license"] = settings.Text("licence");
        SetChoices(manifest, "style", [(style.Id, settings.Text("name"))]);
        SetChoices(manifest, "meter", [.. style.Meters.Select(meter => (meter, meter))]);
        return manifest;
    }

    private static void SetChoices(JsonObject manifest, string parameter, IReadOnlyList<(string Value, string Label)> choices)
    {
        JsonObject found = manifest["parameters"]!.AsArray().Single(p => (string?)p!["name"] == parameter)!.AsObject();
        found["default"] = choices[0].Value;
        found["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["value"] = choice.Value, ["label"] = choice.Label })]);
    }
}
