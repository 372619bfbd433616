namespace EventHost.Studio;

/// <summary>How many exports of sound each account has under way, from asking to the last byte sent: one cannot take the queue from all others.</summary>
internal sealed class AudioTurns
{
    /// <summary>Exports of one account at the same time.</summary>
    public const int MostEach = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, int> _taken = [];

    /// <summary>A turn, given back when it is disposed of; null: this account has as many as it may.</summary>
    public IDisposable? Take(Guid account)
    {
        lock (_gate)
        {
            var taken = _taken.GetValueOrDefault(account);
            if (taken >= MostEach)
            {
                return null;
            }

            _taken[account] = taken + 1;
            return new Turn(this, account);
        }
    }

    private void GiveBack(Guid account)
    {
        lock (_gate)
        {
            if (--_taken[account] == 0)
            {
                _taken.Remove(account);
            }
        }
    }

    private sealed class Turn(AudioTurns turns, Guid account) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                turns.GiveBack(account);
            }
        }
    }
}
