using System.Runtime.Intrinsics;

namespace ModelTrainer.Runs;

/// <summary>What a run's bits depend on beside its order.</summary>
internal static class Versions
{
    /// <summary>A config of this program on this machine.</summary>
    public static RunConfig Config(string model, IReadOnlyList<string> data, IReadOnlyDictionary<string, string> settings, ulong seed) => new(
        model, data, settings, seed, typeof(Versions).Assembly.GetName().Version!.ToString(3), Environment.Version.ToString(), Instructions());

    private static int Instructions() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
}
