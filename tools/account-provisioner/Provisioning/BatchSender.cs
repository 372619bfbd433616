using AccountProvisioner.Cli;
using AccountProvisioner.Host;
using AccountProvisioner.Sheet;

namespace AccountProvisioner.Provisioning;

/// <summary>Sends one batch until it is answered: the call is idempotent by externalId, so trying again is safe.</summary>
/// <param name="notice">Told of each wait, for the terminal.</param>
internal sealed class BatchSender(HostClient host, ProvisionOptions options, Surroundings surroundings, Action<string> notice)
{
    public const int MostTries = 6;

    /// <summary>A host that asks for more patience than this is not worth a hanging terminal.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Sends <paramref name="rows"/>. <paramref name="onAnswer"/> gets the rows of every answer, broken ones
    /// too, before anything else is sent.
    /// </summary>
    public async Task<BatchEnd> SendAsync(IReadOnlyList<AccountRow> rows, Action<IReadOnlyList<AccountResult>> onAnswer)
    {
        var mayHaveWorked = false;
        for (var attempt = 1; ; attempt++)
        {
            BatchAnswer answer;
            try
            {
                answer = await host.SendAccountsAsync(options.Event, rows, options.DryRun, surroundings.Stop.Now);
            }
            catch (OperationCanceledException) when (surroundings.Stop.Now.IsCancellationRequested)
            {
                return new BatchEnd("stopped while the host was at work", MayHaveWorked: true);
            }

            onAnswer(answer.Results);
            if (answer.Failure is not { } failure)
            {
                return new BatchEnd(null, mayHaveWorked);
            }

            mayHaveWorked |= failure.MayHaveWorked;
            var wait = failure.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
            if (WhyGiveUp(failure, attempt, wait) is { } reason)
            {
                return new BatchEnd(reason, mayHaveWorked);
            }

            notice($"{failure.Message}; trying again in {Math.Ceiling(wait.TotalSeconds):0} s ({attempt} of {MostTries - 1})");
            if (!await WaitAsync(wait))
            {
                return new BatchEnd("stopped while waiting to try again", mayHaveWorked);
            }
        }
    }

    private string? WhyGiveUp(SendFailure failure, int attempt, TimeSpan wait) =>
        !failure.MayPass ? failure.Message
        : surroundings.Stop.Soon.IsCancellationRequested ? $"stopped after: {failure.Message}"
        : wait > LongestWait ? $"{failure.Message}; the host asks to wait {wait.TotalMinutes:0} minutes"
        : attempt == MostTries ? $"{failure.Message}, {MostTries} times in a row"
        : null;

    /// <summary>False when Ctrl-C ended the wait.</summary>
    private async Task<bool> WaitAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, surroundings.Time, surroundings.Stop.Soon);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
