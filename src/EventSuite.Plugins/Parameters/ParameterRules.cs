using System.Globalization;

namespace EventSuite.Plugins.Parameters;

/// <summary>One value against one declaration.</summary>
internal static class ParameterRules
{
    /// <summary>Largest whole number that all JSON libraries read exactly.</summary>
    public const double LargestInteger = GenerateRequest.LargestSeed;

    public static ParameterFault? Fault(ParameterDeclaration declaration, ParameterValue value)
    {
        (string What, string Mend)? fault = declaration.Type switch
        {
            ParameterType.Number => NumberFault(declaration, value, "a number"),
            ParameterType.Integer => IntegerFault(declaration, value),
            ParameterType.Choice => ChoiceFault(declaration, value),
            ParameterType.Switch => value.Kind == ParameterValueKind.Switch ? null : Wrong(value, "true or false"),
            _ => TextFault(declaration, value),
        };
        return fault is { } f ? new ParameterFault(declaration.Name, f.What, f.Mend) : null;
    }

    private static (string, string)? IntegerFault(ParameterDeclaration declaration, ParameterValue value)
    {
        if (value.Kind == ParameterValueKind.Number
            && (value.Number != Math.Truncate(value.Number) || Math.Abs(value.Number) > LargestInteger))
        {
            return Wrong(value, "a whole number");
        }

        return NumberFault(declaration, value, "a whole number");
    }

    private static (string, string)? NumberFault(ParameterDeclaration declaration, ParameterValue value, string wanted)
    {
        if (value.Kind != ParameterValueKind.Number)
        {
            return Wrong(value, wanted);
        }

        double number = value.Number;
        if (number < declaration.Min || number > declaration.Max)
        {
            return ($"{value} is out of range.", $"Give {wanted} {Range(declaration)}.");
        }

        if (declaration.Step is { } step)
        {
            double origin = declaration.Min ?? 0;
            double steps = Math.Round((number - origin) / step);
            double nearest = origin + (steps * step);

            // Sums of 0.1 are never exact: a billionth of a step, or the rounding of the numbers themselves, is forgiven.
            double slack = Math.Max(step * 1e-9, 4 * Math.Max(Math.BitIncrement(Math.Abs(number)) - Math.Abs(number), Math.BitIncrement(Math.Abs(origin)) - Math.Abs(origin)));
            if (Math.Abs(nearest - number) > slack)
            {
                return ($"{value} is between two steps of {Text(step)}.", $"The nearest is {Text(Math.Round(nearest, 9))}.");
            }
        }

        return null;
    }

    private static (string, string)? ChoiceFault(ParameterDeclaration declaration, ParameterValue value) =>
        value.Kind == ParameterValueKind.Text && declaration.Choices.Any(c => c.Value == value.Text)
            ? null
            : Wrong(value, "one of " + string.Join(", ", declaration.Choices.Select(c => c.Value)));

    private static (string, string)? TextFault(ParameterDeclaration declaration, ParameterValue value)
    {
        if (value.Kind != ParameterValueKind.Text)
        {
            return Wrong(value, "a text");
        }

        if (value.Text.Length > declaration.MaxLength)
        {
            return ($"The text has {value.Text.Length} characters.", $"At most {declaration.MaxLength} are allowed.");
        }

        int odd = PlainText.FirstOdd(value.Text);
        return odd < 0
            ? null
            : ($"Character {odd + 1} (U+{(int)value.Text[odd]:X4}) is not printable.", "Leave out control characters and direction marks.");
    }

    private static (string, string) Wrong(ParameterValue value, string wanted)
    {
        string found = value.Kind == ParameterValueKind.Text ? $"'{PlainText.Line(value.Text, 40)}'" : value.ToString();
        return ($"{found} is not {(wanted.StartsWith("one of", StringComparison.Ordinal) ? "a choice" : wanted)}.", $"Give {wanted}.");
    }

    private static string Range(ParameterDeclaration declaration) => (declaration.Min, declaration.Max) switch
    {
        ({ } min, { } max) => $"from {Text(min)} to {Text(max)}",
        ({ } min, null) => $"of at least {Text(min)}",
        (null, { } max) => $"of at most {Text(max)}",
        _ => "",
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
