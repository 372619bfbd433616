using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Judging;

/// <summary>What both judges' recipes take.</summary>
internal static class JudgeSettings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Whole("ears", 3, 1, 8, "networks that are heard together; the first sees the piano roll"),
        Setting.Whole("width", 48, 4, 256, "channels of each layer"),
        Setting.Number("dropout", .4, 0, .9, "share of each layer's outputs that training drops"),
        Setting.Whole("moments", 64, 16, 256, "moments of music in an example, from half to one and a half of it by chance"),
        Setting.Whole("steps", 1200, 1, 1_000_000, "batches of 64 examples"),
        Setting.Number("learningRate", .002, 0, 1, "step size of AdamW, after a warm-up down along a cosine"),
        Setting.Whole("validateEvery", 0, 0, 1_000_000, "steps between validations, the best of which is kept; 0: none, the last weights are kept, where the falling step size has settled them"),
        Setting.Whole("fold", 0, 0, 4, "which fifth of the pieces is kept for the figures"),
        Setting.Flag("baselines", true, "measure simpler models on the same pieces, too"),
    ];
}
