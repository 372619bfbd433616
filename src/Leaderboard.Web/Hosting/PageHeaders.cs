namespace Leaderboard.Web.Hosting;

/// <summary>Response headers that the pages are written for.</summary>
public static class PageHeaders
{
    /// <summary>
    /// The content security policy: nothing inline, nothing from elsewhere. <c>blob:</c> is sound fetched ahead,
    /// <c>data:</c> is pictures drawn by the style sheet; sockets are the live board.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; media-src 'self' blob:; img-src 'self' data:; style-src 'self'; connect-src 'self' ws: wss:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The same for the studio, whose synth unpacks compressed SoundFonts by WebAssembly; scripts from text are refused there, too.</summary>
    public const string StudioContentSecurityPolicy = ContentSecurityPolicy + "; script-src 'self' 'wasm-unsafe-eval'";
}
