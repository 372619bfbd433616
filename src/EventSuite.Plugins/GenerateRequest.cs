using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins;

/// <summary>What a composer is asked for.</summary>
public sealed record GenerateRequest
{
    /// <summary>Most compositions of one request.</summary>
    public const int MostCompositions = 100;

    /// <summary>Largest seed: 2^53 − 1, which every JSON library reads exactly.</summary>
    public const long LargestSeed = (1L << 53) - 1;

    /// <summary>The task.</summary>
    public MusicTask Task { get; init; }

    /// <summary>As many as the task takes, in order: see <see cref="MusicTasks.InputCount"/>.</summary>
    public IReadOnlyList<MusicInput> Inputs { get; init; } = [];

    /// <summary>A value for each parameter that the manifest declares for the task.</summary>
    public ParameterValues Parameters { get; init; } = ParameterValues.Empty;

    /// <summary>0 to <see cref="LargestSeed"/>.</summary>
    public long Seed { get; init; }

    /// <summary>How many compositions, 1 to <see cref="MostCompositions"/>.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Chance for one of the compositions: the same for the same seed and index, on every machine and version.</summary>
    /// <param name="index">Which composition, 0 for the first.</param>
    public SeededRandom NewRandom(int index = 0) => new(Seed, index);
}
