using System.CommandLine;
using EventHost.Configuration;
using EventHost.Startup;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Data;

namespace EventHost.CommandLine;

/// <summary><c>organiser reset</c>: a new password for the first organiser, for who holds the data folder.</summary>
internal static class OrganiserVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var reset = new Command("reset", "Give the account 'organiser' a new password; stop the host first") { data };
        reset.SetAction((parsed, cancellation) => ResetAsync(parsed.GetValue(data), cancellation));
        return new Command("organiser", "The first organiser") { reset };
    }

    private static async Task<int> ResetAsync(string? data, CancellationToken cancellation)
    {
        await using var app = HostApp.Build([], settings => settings.Data = data ?? settings.Data);
        await app.Services.GetRequiredService<ContestStore>().MigrateAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var account = scope.ServiceProvider.GetRequiredService<IContestStore>().Read(s => s.FindAccount(FirstOrganiser.UserName));
        if (account is null)
        {
            await Console.Error.WriteLineAsync($"There is no organiser in '{scope.ServiceProvider.GetRequiredService<HostSettings>().DataPath}' yet: start the host, it makes one.");
            return 1;
        }

        var password = (await scope.ServiceProvider.GetRequiredService<ISignIn>().ResetPasswordAsync(account.Id)).Require();
        await scope.ServiceProvider.GetRequiredService<IContestStore>().WriteAsync<Done>(
            s =>
            {
                s.Audit(new AuditFact(Actor.Host.UserName, "password.reset", null, account.UserName));
                return Done.It;
            },
            cancellation);
        // One that was made at the start and never told is over as well.
        scope.ServiceProvider.GetRequiredService<FirstOrganiser>().Told();
        Console.WriteLine($"{account.UserName} / {password}");
        return 0;
    }
}
