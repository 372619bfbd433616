using AccountProvisioner.Credentials;
using AccountProvisioner.Host;
using AccountProvisioner.Sheet;

namespace AccountProvisioner.Provisioning;

/// <summary>Collects the answers to one batch over all its tries and says what became of each row.</summary>
internal sealed class BatchLedger(IReadOnlyList<AccountRow> rows, CredentialBook book)
{
    private readonly Dictionary<string, AccountResult> _latest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    /// <summary>Takes in an answer. True when the book learned something that must be written down.</summary>
    public bool Take(IReadOnlyList<AccountResult> results)
    {
        var learned = false;
        foreach (var told in results)
        {
            if (Find(told) is not { } row)
            {
                continue;
            }

            _latest[row.ExternalId] = told;
            if (told.Status == "created")
            {
                _created.Add(row.ExternalId);
            }

            if (told.Status is "created" or "updated" or "unchanged")
            {
                learned |= book.Learn(row, told);
            }
        }

        return learned;
    }

    public IEnumerable<RowOutcome> Close(BatchEnd end) => rows.Select(row => Judge(row, end));

    /// <summary>By externalId, which is ours; by number only where the host could not read that.</summary>
    private AccountRow? Find(AccountResult told) => string.IsNullOrEmpty(told.ExternalId)
        ? rows.ElementAtOrDefault(told.Row - 1)
        : rows.FirstOrDefault(row => row.ExternalId == told.ExternalId);

    private RowOutcome Judge(AccountRow row, BatchEnd end)
    {
        if (!_latest.TryGetValue(row.ExternalId, out var told))
        {
            return new RowOutcome(row, end.GaveUp is not null && !end.MayHaveWorked ? RowState.NotSent : RowState.Unknown);
        }

        return told.Status switch
        {
            // A second try finds what a first one created: "unchanged" is then how "created" looks.
            "unchanged" or "updated" when _created.Contains(row.ExternalId) => new RowOutcome(row, RowState.Created),
            "unchanged" when end.MayHaveWorked && !book.Contains(row.ExternalId) => new RowOutcome(row, RowState.PasswordLost),
            "created" => new RowOutcome(row, RowState.Created, told.Password is null ? "existed before on this host and keeps its password" : null),
            "updated" => new RowOutcome(row, RowState.Updated),
            "unchanged" => new RowOutcome(row, RowState.Unchanged),
            "error" => new RowOutcome(row, RowState.Failed, told.Errors is { Count: > 0 } errors ? string.Join(" ", errors) : "refused without a reason"),
            _ => new RowOutcome(row, RowState.Failed, $"the host answered with a status that this program does not know: {told.Status}"),
        };
    }
}
