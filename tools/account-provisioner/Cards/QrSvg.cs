using System.Globalization;
using System.Text;
using QRCoder;

namespace AccountProvisioner.Cards;

/// <summary>A QR code as inline SVG: one path of horizontal runs, which stays small and sharp on paper.</summary>
internal static class QrSvg
{
    /// <summary>Longest text drawn, in UTF-8 bytes: beyond, the modules are too fine for a card of 30 mm.</summary>
    public const int LongestText = 300;

    /// <summary>The SVG element with its quiet zone of four modules, correction level M (15 %).</summary>
    public static string Render(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                var start = x;
                while (x < modules.Count && modules[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return $"<svg class=\"qr\" viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR code that signs in once\"><path d=\"{path}\"/></svg>";
    }
}
