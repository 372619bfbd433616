using System.Globalization;
using EventSuite.Neural.Weights;
using LstmCnnComposer.Network;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes.Composing;

/// <summary>The card of a style.</summary>
internal static class ComposerCard
{
    public static ModelCard Of(RunConfig config, StyleSpec style, ComposerData data, IReadOnlyList<Metric> metrics)
    {
        string sets = string.Join(", ", data.Summary.Sets.SkipLast(1).Select(set =>
            string.Create(CultureInfo.InvariantCulture, $"{set.Name} ({set.Examples["all"]} pieces, {set.Refused.Count} left out)")));
        string said = string.Create(
            CultureInfo.InvariantCulture,
            $"{sets}; {data.Train.Count} pieces to learn from, {data.HeldOut.Count} held out{Practice(data)}; meters {string.Join(", ", style.Meters)}. SHA-256 {data.Summary.Hash}. {Source(style.Id)} {KnownTunes.Rule}");
        return new ModelCard(
            $"lstm-cnn-composer, style {style.Id}",
            $"Writes pieces in {string.Join(", ", style.Parts)} event by event. The run's plugin/ is a whole plugin with it; as {style.Id}.safetensors it goes into the folder of the composer that ships, too.",
            said, config.Command(), config.Seed, [.. metrics.Select(metric => metric.ForCard())],
            [
                "It hears eight bars back at the most, besides what the LSTM remembers: longer forms come from repeats.",
                "Dynamics, tempo and articulation are not learned.",
                "What it is told (span, leaps, density, height) moves what it writes but is not met exactly.",
            ]);
    }

    private static string Practice(ComposerData data) => data.Practice.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {data.Practice.Count} to begin with, which count less and less, are over no held-out tune and are left out of all figures but those of copies");

    private static string Source(string style) => style switch
    {
        "irish" => "Traditional tunes: Ceol Rince na hEireann (Diamond, Shahid, McDermott; Bill Black; CC BY 4.0) and irish.abc of MIT Introduction to Deep Learning (MIT).",
        "chorale" => "Chorales of J. S. Bach (public domain) as arrays, which are not passed on; to begin with the computer-made JS Fake Chorales of Omar Peracha (CC BY 4.0).",
        "keyboard" => "Mutopia, pieces marked as public domain.",
        _ => "",
    };
}
