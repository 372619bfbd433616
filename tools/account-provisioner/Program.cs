// Accounts in bulk: ACCOUNTS.csv in, accounts on a running EventSuite host and printable credentials out.
//
//   Cli/           arguments, sign-in prompt, Ctrl-C, what the terminal shows
//   Sheet/         ACCOUNTS.csv: encodings, columns, every fault with its line
//   Host/          the host's HTTP interface: token, event, accounts
//   Provisioning/  batches, retries, what became of each row
//   Credentials/   credentials.csv: private, atomic, merged, never losing a password
//   Cards/         credentials.html: one printable card per account
//
// Exit status: 0 all is well, 1 a row failed or the run broke off, 2 nothing was begun, 130 stopped by Ctrl-C.
using AccountProvisioner.Cli;

using var stop = new StopSignals();
stop.ListenToProcess();
return await ProvisionCommand.RunAsync(args, Surroundings.OfThisProcess(stop));
