using System.Globalization;

namespace EventSuite.Plugins.Parameters;

/// <summary>Values as people type them.</summary>
internal static class TypedValue
{
    /// <summary>The value by the declared type; a text that cannot be read stays a text, which the rules then refuse.</summary>
    public static ParameterValue Parse(ParameterDeclaration declaration, string text) => declaration.Type switch
    {
        ParameterType.Number or ParameterType.Integer
            when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        ParameterType.Switch when text.ToUpperInvariant() is "TRUE" or "ON" => true,
        ParameterType.Switch when text.ToUpperInvariant() is "FALSE" or "OFF" => false,
        _ => text,
    };
}
