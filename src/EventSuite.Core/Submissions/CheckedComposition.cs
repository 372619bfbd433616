namespace EventSuite.Core.Submissions;

/// <summary>What passed every check that needs no store.</summary>
internal sealed record CheckedComposition(
    string Title, int FromBar, byte[] File, string Sha256, byte[] Stripped, string StrippedSha256, MusicFacts Facts);
