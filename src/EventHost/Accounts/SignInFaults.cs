using EventSuite.Core.Results;

namespace EventHost.Accounts;

/// <summary>Refusals of sign-in. None says whether a name exists.</summary>
internal static class SignInFaults
{
    public const string TooManyCode = "too_many_tries";

    public static Fault Wrong() => Fault.Forbidden(
        "sign_in", "User name or password is not right. After ten wrong tries an account rests for five minutes.");

    public static Fault LinkUsed() => Fault.Forbidden(
        "link_used", "This sign-in link or code was used already, or has ended. Sign in with user name and password, or ask the organiser for a new card.");

    public static Fault TooMany() => Fault.Forbidden(TooManyCode, "Too many tries. Wait a minute, then try again.");
}
