using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using AccountProvisioner.Credentials;

namespace AccountProvisioner.Cards;

/// <summary>One card. Everything in it comes from outside and is encoded.</summary>
internal static class Card
{
    public static string Render(string title, Uri host, Credential credential, HtmlEncoder html)
    {
        var link = SignInLink(credential.SignInUrl);
        var place = SignInPlace(link ?? host);
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            <article class="card {RoleClass(credential.Role)}">
            <div class="top"><span class="event" dir="auto">{html.Encode(title)}</span><span class="role">{html.Encode(credential.Role)}</span></div>
            <div class="who"><h2 class="{Size(credential.DisplayName, 22, 48)}" dir="auto">{html.Encode(credential.DisplayName)}</h2>

            """);
        if (credential.Team is not null)
        {
            card.Append(CultureInfo.InvariantCulture, $"<p class=\"team\" dir=\"auto\">{html.Encode(credential.Team)}</p>\n");
        }

        card.Append("</div>\n<dl>\n");
        Entry(card, "User name", credential.UserName, html);
        if (credential.Password is { } password)
        {
            Entry(card, "Password", password, html);
        }
        else
        {
            card.Append("<dt>Password</dt><dd class=\"kept\">the one you already have</dd>\n");
        }

        if (credential.SignInCode is { } code)
        {
            Entry(card, "Short code", code, html);
        }

        card.Append("</dl>\n");
        if (link is not null)
        {
            card.Append(CultureInfo.InvariantCulture, $"<figure>{QrSvg.Render(link.AbsoluteUri)}<figcaption>Scan once to sign in</figcaption></figure>\n");
        }

        return card.Append(CultureInfo.InvariantCulture, $"<p class=\"place {Size(place, 44, 70)}\">{(link is null ? "Sign in at" : "Or sign in at")} <b>{html.Encode(place)}</b></p>\n</article>\n").ToString();
    }

    private static void Entry(StringBuilder card, string name, string value, HtmlEncoder html) =>
        card.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd class=\"{Size(value, 20, 25)}\">{html.Encode(value)}</dd>\n");

    /// <summary>Only web addresses become a QR code: a host that was tampered with must not make phones run anything else.</summary>
    private static Uri? SignInLink(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && Encoding.UTF8.GetByteCount(link.AbsoluteUri) <= QrSvg.LongestText
            ? link
            : null;

    private static string SignInPlace(Uri at)
    {
        var place = at.IsDefaultPort ? at.Host : $"{at.Host}:{at.Port}";
        return $"{(at.Scheme == "http" ? "http://" : "")}{place}/sign-in";
    }

    private static string RoleClass(string role) => role is "organiser" or "moderator" or "judge" or "participant" ? role : "other";

    /// <summary>Long texts get smaller type, counted as people see characters; wide scripts count double.</summary>
    private static string Size(string text, int large, int medium)
    {
        var width = 0;
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            width += IsWide(((string)elements.Current).EnumerateRunes().First()) ? 2 : 1;
        }

        return width <= large ? "l" : width <= medium ? "m" : "s";
    }

    // Hangul, CJK, full-width forms and emoji (Unicode Standard Annex 11, coarsely).
    private static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x3FFFD);
}
