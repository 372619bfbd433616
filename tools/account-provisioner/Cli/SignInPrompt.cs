using AccountProvisioner.Host;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>Gets a token: from EVENTSUITE_TOKEN, else by asking for the organiser's sign-in.</summary>
internal static class SignInPrompt
{
    public const string TokenVariable = "EVENTSUITE_TOKEN";
    private const int Tries = 3;

    /// <exception cref="ToolException">No token and nobody to ask, or three wrong sign-ins.</exception>
    public static async Task<string> GetTokenAsync(HostClient host, Surroundings surroundings)
    {
        if (surroundings.Variable(TokenVariable)?.Trim() is { Length: > 0 } token)
        {
            return token.All(c => c is > ' ' and < '\x7f')
                ? token
                : throw new ToolException($"{TokenVariable} holds characters that no token has. Copy accessToken from POST /api/v1/token again.");
        }

        var console = surroundings.Error;
        if (!console.Profile.Capabilities.Interactive)
        {
            throw new ToolException($"There is no terminal to ask for the organiser's sign-in. Set {TokenVariable} to an access token (POST /api/v1/token gives one).");
        }

        for (var attempt = 1; ; attempt++)
        {
            var userName = await new TextPrompt<string>("Organiser's user name:").DefaultValue("organiser")
                .ShowAsync(console, surroundings.Stop.Soon);
            // Secret(null) echoes nothing: not even the length is seen over a shoulder.
            var password = await new TextPrompt<string>("Password:").Secret(null)
                .ShowAsync(console, surroundings.Stop.Soon);
            if (await host.SignInAsync(userName, password, surroundings.Stop.Soon) is { } accessToken)
            {
                return accessToken;
            }

            const string Wrong = "User name or password is wrong.";
            if (attempt == Tries)
            {
                throw new ToolException($"{Wrong} Nothing was created. After several wrong tries the host may lock the account for a while.");
            }

            console.MarkupLine($"[red]{Wrong} Try again.[/]");
        }
    }
}
