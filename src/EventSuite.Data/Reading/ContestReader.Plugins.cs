using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.RemotePlugins;
using EventSuite.Data.AiJudging;
using EventSuite.Data.Compositions;
using EventSuite.Data.PluginUploads;
using EventSuite.Data.RemotePlugins;

namespace EventSuite.Data.Reading;

/// <content>What plugins make, say and are.</content>
internal partial class ContestReader
{
    protected CompositionTable CompositionTable { get; } = new(db);

    protected AiJudgingTable AiJudgingTable { get; } = new(db);

    protected AiScoreTable AiScoreTable { get; } = new(db);

    protected PluginUploadTable PluginUploadTable { get; } = new(db);

    protected RemoteTokenTable RemoteTokenTable { get; } = new(db);

    public CompositionJob? FindComposition(Guid jobId) => CompositionTable.Find(jobId);

    public IReadOnlyList<CompositionJob> Compositions(Guid eventId) => CompositionTable.Of(eventId);

    public IReadOnlyList<CompositionJob> CompositionsOf(Guid eventId, Guid accountId, Guid? teamId) => CompositionTable.Of(eventId, accountId, teamId);

    public IReadOnlyList<CompositionJob> UnfinishedCompositions() => CompositionTable.Unfinished();

    public int WaitingCompositions(Guid eventId, Guid ownerId) => CompositionTable.Waiting(eventId, ownerId);

    public AiJudgingRun? FindAiJudging(Guid runId) => AiJudgingTable.Find(runId);

    public IReadOnlyList<AiJudgingRun> AiJudgings(Guid eventId) => AiJudgingTable.Of(eventId);

    public IReadOnlyList<AiJudgingRun> UnfinishedAiJudgings() => AiJudgingTable.Unfinished();

    public IReadOnlyList<AiScore> AiScores(Guid runId) => AiScoreTable.Of(runId);

    public AiScore? FindAiScore(string pluginHash, string sha256, int firstBar) => AiScoreTable.Find(pluginHash, sha256, firstBar);

    public PluginUpload? FindPluginUpload(Guid uploadId) => PluginUploadTable.Find(uploadId);

    public IReadOnlyList<PluginUpload> PluginUploads(Guid eventId) => PluginUploadTable.Of(eventId);

    public IReadOnlyList<PluginUpload> PluginUploadsOf(string pluginId) => PluginUploadTable.OfPlugin(pluginId);

    public RemoteToken? FindRemoteToken(Guid tokenId) => RemoteTokenTable.Find(tokenId);

    public IReadOnlyList<RemoteToken> RemoteTokens(Guid eventId) => RemoteTokenTable.Of(eventId);
}
