using EventSuite.Core.Randomness;

namespace Leaderboard.Web.Pages.Console.Organise;

/// <summary>
/// Kits that were checked and wait to be created, so that nobody has to choose the file twice. A few, in memory, for a
/// quarter of an hour, each only for who laid it there.
/// </summary>
public sealed class KitTray(IRandomness random, TimeProvider time)
{
    /// <summary>How many kits wait at most; the oldest goes first.</summary>
    public const int Capacity = 8;

    /// <summary>How long a kit waits.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly List<Item> _items = [];

    /// <summary>Lays a zip down; the ticket takes it up again.</summary>
    public string Lay(Guid owner, byte[] zip)
    {
        lock (_gate)
        {
            Tidy();
            if (_items.Count == Capacity)
            {
                _items.RemoveAt(0);
            }

            var ticket = random.NewToken();
            _items.Add(new Item(ticket, owner, zip, time.GetUtcNow() + Life));
            return ticket;
        }
    }

    /// <summary>The zip of a ticket, or null when it is gone or somebody else's. It stays until its time is over.</summary>
    public byte[]? Find(Guid owner, string? ticket)
    {
        lock (_gate)
        {
            Tidy();
            return _items.FirstOrDefault(i => i.Ticket == ticket && i.Owner == owner)?.Zip;
        }
    }

    private void Tidy() => _items.RemoveAll(i => i.Until <= time.GetUtcNow());

    private sealed record Item(string Ticket, Guid Owner, byte[] Zip, DateTimeOffset Until);
}
