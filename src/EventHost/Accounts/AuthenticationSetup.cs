using EventHost.Configuration;
using EventHost.Plugins.Remote;
using EventHost.Security;
using EventSuite.Core.Accounts;
using EventSuite.Data.Accounts;
using EventSuite.Data.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace EventHost.Accounts;

/// <summary>Registers sign-in: a cookie for pages, a bearer token for tools, Identity for passwords.</summary>
internal static class AuthenticationSetup
{
    /// <summary>How long a token lasts.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    private const string ByHeader = "cookie-or-token";

    /// <summary>Adds sign-in.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, HostSettings settings)
    {
        services.AddDataProtection()
            .SetApplicationName("EventSuite")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataPath, "keys")));
        services.AddAuthentication(ByHeader)
            .AddPolicyScheme(ByHeader, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? BearerTokenDefaults.AuthenticationScheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TeamTokenHandler>(TeamTokenHandler.Name, null)
            .AddBearerToken(o => o.BearerTokenExpiration = TokenLife)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                o.Cookie.Name = "es-session";
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.ExpireTimeSpan = TimeSpan.FromDays(3);
                o.SlidingExpiration = true;
                o.LoginPath = "/sign-in";
                o.ReturnUrlParameter = "returnUrl";
                o.Events.OnRedirectToLogin = c => AnswerOrRedirect(c, StatusCodes.Status401Unauthorized);
                o.Events.OnRedirectToAccessDenied = c => AnswerOrRedirect(c, StatusCodes.Status403Forbidden);
            });
        services.AddIdentityCore<AccountEntity>(o =>
            {
                o.Lockout.MaxFailedAccessAttempts = 10;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<Store>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = settings.PasswordIterations);
        services.AddHttpContextAccessor();
        services.AddSingleton<StampCache>();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<SignIn>();
        services.AddScoped<ISignIn>(s => s.GetRequiredService<SignIn>());
        return services;
    }

    // A page is sent to sign in; the API and the hubs answer with a status.
    private static Task AnswerOrRedirect(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs") || status == StatusCodes.Status403Forbidden)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
