using System.Globalization;
using System.Security;
using System.Text;

namespace ModelTrainer.Curves;

/// <summary>Lines over steps as SVG, each named at its end; readable on light and dark, alone or in a page.</summary>
/// <param name="title">What it shows.</param>
/// <param name="note">What the values are, and what to see in them.</param>
/// <param name="series">The lines; those without points are left out.</param>
internal sealed class CurveChart(string title, string note, IReadOnlyList<CurveSeries> series)
{
    private const int Width = 860;
    private const int Height = 440;
    private const int Left = 56;
    private const int Top = 68;
    private const int Bottom = 392;
    private const int LineHeight = 17;
    private const int LongestLabel = 28;
    private const int LabelGap = 14;
    private const int MarkRadius = 4;
    private const double CharacterWidth = 7.4;
    private const int NumberCharacters = 7;

    /// <summary>The share of the values that the axis must show: the first steps of a training would else flatten the rest.</summary>
    private const double ShownShare = .985;

    private const string Style = """
        .chart{--ground:#fcfcfd;--ink:#1c2330;--faint:#697386;--rule:#e3e6ec;--quiet:#9aa4b5;--s0:#1f5fbf;--s1:#b8500f;--s2:#1d7a53;--s3:#8c3fa8;--s4:#a8324a;--s5:#4d6b00;--s6:#00758a;--s7:#6b5b3e}
        @media(prefers-color-scheme:dark){.chart{--ground:#12161d;--ink:#e9edf4;--faint:#98a3b5;--rule:#2a313d;--quiet:#6b7688;--s0:#7db2ff;--s1:#ffa45c;--s2:#5fd3a0;--s3:#d598f0;--s4:#ff8fa3;--s5:#bcd95a;--s6:#5fd0e6;--s7:#d3bd93}}
        .chart text{font:13px system-ui,sans-serif;fill:var(--faint)}
        .chart .title{font-size:16px;font-weight:600;fill:var(--ink)}
        .chart .num{font-variant-numeric:tabular-nums}
        .chart line{stroke:var(--rule)}
        .chart polyline{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        .chart .faint{stroke-width:1;opacity:.4}
        """;

    private readonly CurveSeries[] lines = [.. series.Where(line => line.Points.Count > 0)];
    private readonly double right = Width - LabelGap - (CharacterWidth * (NumberCharacters + series.Select(line => Math.Min(LongestLabel, line.Label.Length)).DefaultIfEmpty(0).Max()));
    private readonly StringBuilder svg = new();

    /// <summary>The picture.</summary>
    public string Draw()
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Xml(title)}: {Xml(note)}\">\n");
        Add($"<style>{Style}</style>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"var(--ground)\"/>\n");
        Add($"<text class=\"title\" x=\"{Left}\" y=\"28\">{Xml(title)}</text>\n<text x=\"{Left}\" y=\"48\">{Xml(note)}</text>\n");
        if (lines.Length == 0)
        {
            Add($"<text x=\"{Left}\" y=\"{Top + 24}\">No step done yet.</text>\n</svg>\n");
            return svg.ToString();
        }

        NiceScale x = new(0, lines.Max(line => line.Points[^1].Step), 6);
        NiceScale y = ScaleOfValues();
        Axes(x, y);
        Add($"<clipPath id=\"area\"><rect x=\"{Left}\" y=\"{Top - 2}\" width=\"{right - Left + MarkRadius + 1:0.#}\" height=\"{Bottom - Top + 4}\"/></clipPath>\n<g clip-path=\"url(#area)\">\n");
        foreach (CurveSeries line in lines.OrderBy(line => line.Tone >= CurveTone.First))
        {
            Draw(line, x, y);
        }

        Add("</g>\n");
        Labels(x, y);
        Add("</svg>\n");
        return svg.ToString();
    }

    private void Draw(CurveSeries line, NiceScale x, NiceScale y)
    {
        (long Step, double Value)[] points = [.. line.Points.Where(point => double.IsFinite(point.Value))];
        string thin = line.Tone == CurveTone.Faint ? " class=\"faint\"" : "";
        Add($"<polyline{thin} stroke=\"{Colour(line)}\" points=\"{string.Join(' ', points.Select(point => Point(x, y, point)))}\"/>\n");
        if (line.MarksLeast && points.Length > 0)
        {
            (long step, double value) = points.MinBy(point => point.Value);
            Add($"<circle fill=\"{Colour(line)}\" r=\"{MarkRadius}\" cx=\"{Across(x, step):0.#}\" cy=\"{Down(y, value):0.#}\"/>\n");
        }
    }

    private NiceScale ScaleOfValues()
    {
        double[] values = [.. lines.SelectMany(line => line.Points).Select(point => point.Value).Where(double.IsFinite).Order()];
        if (values.Length == 0)
        {
            return new NiceScale(0, 1, 5);
        }

        double most = values[(int)((values.Length - 1) * (values.Length < 50 ? 1 : ShownShare))];
        double room = (most - values[0]) * .04;
        return new NiceScale(values[0] - room, most + room, 6);
    }

    private void Axes(NiceScale x, NiceScale y)
    {
        foreach (double mark in y.Marks())
        {
            double at = Down(y, mark);
            Add($"<line x1=\"{Left}\" x2=\"{right:0.#}\" y1=\"{at:0.#}\" y2=\"{at:0.#}\"/><text class=\"num\" x=\"{Left - 8}\" y=\"{at + 4:0.#}\" text-anchor=\"end\">{mark:0.####}</text>\n");
        }

        foreach (double mark in x.Marks())
        {
            Add($"<text class=\"num\" x=\"{Across(x, mark):0.#}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{mark:#,0.##}</text>\n");
        }

        Add($"<text x=\"{right:0.#}\" y=\"{Bottom + 38}\" text-anchor=\"end\">steps</text>\n");
    }

    // Each name at the end of its line; those that would touch move apart, in their order.
    private void Labels(NiceScale x, NiceScale y)
    {
        CurveSeries[] order = [.. lines.Where(line => line.Label.Length > 0).OrderBy(line => Down(y, line.Points[^1].Value))];
        double[] places = [.. order.Select(line => Math.Clamp(Down(y, line.Points[^1].Value), Top, Bottom))];
        for (int i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + LineHeight);
        }

        for (int i = places.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], i == places.Length - 1 ? Bottom : places[i + 1] - LineHeight);
        }

        for (int i = 0; i < order.Length; i++)
        {
            (long step, double last) = order[i].Points[^1];
            double end = Across(x, step);
            string label = order[i].Label.Length > LongestLabel ? order[i].Label[..(LongestLabel - 1)] + "…" : order[i].Label;
            Add($"<line style=\"stroke:{Colour(order[i])};opacity:.5;stroke-dasharray:2 4\" x1=\"{end + MarkRadius + 2:0.#}\" x2=\"{right + 8:0.#}\" y1=\"{Math.Clamp(Down(y, last), Top, Bottom):0.#}\" y2=\"{places[i]:0.#}\"/>");
            Add($"<text style=\"fill:{(order[i].Tone < CurveTone.First ? "var(--faint)" : Colour(order[i]))}\" x=\"{right + LabelGap:0.#}\" y=\"{places[i] + 4:0.#}\">{Xml(label)} <tspan class=\"num\">{last:0.###}</tspan></text>\n");
        }
    }

    private string Point(NiceScale x, NiceScale y, (long Step, double Value) point) =>
        string.Create(CultureInfo.InvariantCulture, $"{Across(x, point.Step):0.#},{Math.Clamp(Down(y, point.Value), -Height, 2 * Height):0.#}");

    private double Across(NiceScale x, double step) => Left + (x.At(step) * (right - Left));

    private static double Down(NiceScale y, double value) => Bottom - (y.At(value) * (Bottom - Top));

    private static string Colour(CurveSeries line) =>
        line.Tone < CurveTone.First ? "var(--quiet)" : string.Create(CultureInfo.InvariantCulture, $"var(--s{(int)line.Tone % 8})");

    private static string Xml(string text) => SecurityElement.Escape(string.Concat(text.Where(c => !char.IsControl(c))));

    private void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private void Add(string text) => svg.Append(text);
}
