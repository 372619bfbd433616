using EventSuite.Core.AiJudging;

namespace EventHost.AiJudging;

/// <summary>Registers the AI judges' runs: their use cases and the work on them.</summary>
internal static class AiJudgingServices
{
    public static IServiceCollection AddAiJudging(this IServiceCollection services) => services
        .AddSingleton<AiJudgingQueue>()
        .AddSingleton<StartAiJudging>().AddSingleton<CancelAiJudging>().AddSingleton<RunAiJudging>()
        .AddSingleton<AiJudgingAccess>().AddSingleton<AiJudgingQuery>()
        .AddHostedService<AiJudgingWork>();
}
