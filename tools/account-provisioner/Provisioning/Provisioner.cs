using AccountProvisioner.Cli;
using AccountProvisioner.Credentials;
using AccountProvisioner.Sheet;

namespace AccountProvisioner.Provisioning;

/// <summary>
/// Sends all rows, batch after batch. What the host told is on disk before the next batch is asked for, so
/// that at no moment more than one batch of passwords is only on the wire.
/// </summary>
/// <param name="folder">Null in a dry run: nothing is written.</param>
internal sealed class Provisioner(BatchSender sender, CredentialsFolder? folder, StopSignals stop)
{
    /// <summary>Rows per request: about 2 s of password hashing on the host.</summary>
    public const int BatchSize = 50;

    private readonly CredentialBook _book = folder?.Book ?? new CredentialBook();

    /// <param name="rows">All rows of the file.</param>
    /// <param name="onProgress">Told how many rows were answered since the last time.</param>
    public async Task<RunResult> RunAsync(IReadOnlyList<AccountRow> rows, Action<int> onProgress)
    {
        var outcomes = new List<RowOutcome>(rows.Count);
        string? brokeOff = null;
        SaveFailedException? lost = null;
        foreach (var batch in rows.Chunk(BatchSize))
        {
            if (brokeOff is not null || stop.Soon.IsCancellationRequested)
            {
                outcomes.AddRange(batch.Select(row => new RowOutcome(row, RowState.NotSent)));
                continue;
            }

            var ledger = new BatchLedger(batch, _book);
            var end = await SendAsync(batch, ledger, fault => lost = fault);
            outcomes.AddRange(ledger.Close(end));
            brokeOff = end.GaveUp;
            if (end.GaveUp is null)
            {
                onProgress(batch.Length);
            }
        }

        return new RunResult(outcomes, brokeOff, lost?.Unsaved);
    }

    private async Task<BatchEnd> SendAsync(AccountRow[] batch, BatchLedger ledger, Action<SaveFailedException> onLost)
    {
        try
        {
            return await sender.SendAsync(batch, results =>
            {
                if (ledger.Take(results))
                {
                    folder?.Save();
                }
            });
        }
        catch (SaveFailedException fault)
        {
            onLost(fault);
            return new BatchEnd(fault.Message, MayHaveWorked: true);
        }
    }
}
