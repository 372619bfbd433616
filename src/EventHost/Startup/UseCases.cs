using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Console;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Kits;
using EventSuite.Core.Publication;
using EventSuite.Core.RemotePlugins;
using EventSuite.Core.Standings;
using EventSuite.Core.Submissions;

namespace EventHost.Startup;

/// <summary>Registers the use cases and queries that pages and endpoints call.</summary>
internal static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton(s => new BoardEpoch(s.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds()))
        .AddSingleton<CreateEvent>().AddSingleton<EditEvent>().AddSingleton<ExportKit>().AddSingleton<MovePhase>()
        .AddSingleton<ShiftAgenda>().AddSingleton<ExtendDeadline>()
        .AddScoped<ProvisionAccounts>().AddScoped<ResetMemberPassword>()
        .AddSingleton<SubmitComposition>().AddSingleton<WithdrawSubmission>().AddSingleton<DisqualifySubmission>().AddSingleton<EntryAccess>()
        .AddSingleton<RecordScore>().AddSingleton<JudgeSheetQuery>()
        .AddSingleton<CreateRemoteToken>().AddSingleton<RevokeRemoteToken>().AddSingleton<RemoteTokensQuery>().AddSingleton<RemoteTokenCheck>()
        .AddSingleton<PublishStandings>().AddSingleton<ResultsQuery>().AddSingleton<ConsoleQuery>();
}
