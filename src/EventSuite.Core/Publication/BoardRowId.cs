using System.Security.Cryptography;
using EventSuite.Core.Events;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Publication;

/// <summary>
/// Names the rows of boards. A judge hears entries by their id and reads composers and titles on the boards: until the
/// event is over, nothing must join the two.
/// </summary>
internal static class BoardRowId
{
    /// <summary>The entry's own id once the event is Published (it is what fetches the sound), before that a hidden one.</summary>
    public static Guid Of(ContestEvent contest, Submission entry) =>
        contest.Phase == Phase.Published ? entry.Id : Hidden(entry);

    /// <summary>The same for the same entry on every board. The account's key, random and told to nobody, is the secret in it.</summary>
    public static Guid Hidden(Submission entry)
    {
        Span<byte> secret = stackalloc byte[32];
        entry.Id.TryWriteBytes(secret);
        entry.AccountId.TryWriteBytes(secret[16..]);
        return new Guid(SHA256.HashData(secret).AsSpan(0, 16));
    }
}
