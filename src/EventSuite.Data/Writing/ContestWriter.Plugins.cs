using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.RemotePlugins;

namespace EventSuite.Data.Writing;

/// <content>What plugins make, say and are.</content>
internal sealed partial class ContestWriter
{
    public void AddComposition(CompositionJob job) => CompositionTable.Add(job);

    public void UpdateComposition(CompositionJob job) => CompositionTable.Update(job);

    public void AddAiJudging(AiJudgingRun run) => AiJudgingTable.Add(run);

    public void UpdateAiJudging(AiJudgingRun run) => AiJudgingTable.Update(run);

    public void AddAiScore(AiScore score) => AiScoreTable.Add(score);

    public void UpdateAiScore(AiScore score) => AiScoreTable.Update(score);

    public void AddPluginUpload(PluginUpload upload) => PluginUploadTable.Add(upload);

    public void UpdatePluginUpload(PluginUpload upload) => PluginUploadTable.Update(upload);

    public void AddRemoteToken(RemoteToken token) => RemoteTokenTable.Add(token);

    public void RevokeRemoteToken(Guid tokenId, DateTimeOffset now) => RemoteTokenTable.Revoke(tokenId, now);
}
