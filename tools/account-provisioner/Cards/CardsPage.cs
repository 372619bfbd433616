using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AccountProvisioner.Credentials;

namespace AccountProvisioner.Cards;

/// <summary>credentials.html: sheets of cards to print and cut. One file, no script, nothing fetched.</summary>
internal static class CardsPage
{
    /// <summary>Two columns of four: what both A4 and Letter hold within 10 mm margins.</summary>
    public const int CardsPerSheet = 8;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="title">The event's title.</param>
    /// <param name="host">Where to sign in, for cards whose own link does not tell.</param>
    /// <param name="credentials">In the order in which the cards are wanted.</param>
    public static string Render(string title, Uri host, IReadOnlyList<Credential> credentials)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{Html.Encode(title)}: sign-in cards</title>
            <style>
            {Style()}
            </style>
            </head>
            <body>
            <header class="note">
            <h1 dir="auto">{Html.Encode(title)}</h1>
            <p>{credentials.Count} sign-in {(credentials.Count == 1 ? "card" : "cards")}, {CardsPerSheet} to a sheet. Print at 100&nbsp;% on A4 or Letter and cut along the dashes. Hand each card only to its owner; delete this file when you are done.</p>
            </header>

            """);
        foreach (var sheet in credentials.Chunk(CardsPerSheet))
        {
            page.Append("<section class=\"sheet\">\n");
            foreach (var credential in sheet)
            {
                page.Append(Card.Render(title, host, credential, Html));
            }

            page.Append("</section>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Style()
    {
        using var stream = typeof(CardsPage).Assembly.GetManifestResourceStream("cards.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
