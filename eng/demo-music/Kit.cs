using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DemoMusic.Pieces;

namespace DemoMusic;

/// <summary>All demo entries as the event kit holds them.</summary>
public static class Kit
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Makes every piece of the programme, in its order. The title seeds the chance.</summary>
    public static IReadOnlyList<Piece> Compose() => [.. Programme.Entries.All.Select(recipe =>
        Composer.Compose(recipe, Tunes.Read(recipe.TuneName), Seed(recipe)))];

    /// <summary>The text of demo/entries.json.</summary>
    public static string Listing(IEnumerable<Piece> pieces) => JsonSerializer.Serialize(
        pieces.Select(piece => piece.Recipe).Select(recipe => new
        {
            recipe.UserName,
            recipe.Title,
            File = "entries/" + recipe.FileName,
            recipe.FromBar,
            Tune = Tunes.Source(recipe.TuneName),
        }),
        Json) + "\n";

    // FNV-1a over the title: a piece stays the same when others come and go.
    private static ulong Seed(Recipe recipe) =>
        recipe.Title.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));
}
