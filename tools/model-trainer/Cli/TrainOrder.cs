using ModelTrainer.Runs;
using ModelTrainer.Search;

namespace ModelTrainer.Cli;

/// <summary>What <c>train</c> is to do, checked: one run or one search.</summary>
/// <param name="Run">The run; null for a search.</param>
/// <param name="Search">The search; null for a run.</param>
/// <param name="Data">Where the data are now, when not where they were.</param>
/// <param name="Threads">The most threads.</param>
internal sealed record TrainOrder(RunFolder? Run, SearchFolder? Search, IReadOnlyList<string>? Data, int Threads);
