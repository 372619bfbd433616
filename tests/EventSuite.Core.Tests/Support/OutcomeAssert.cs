using EventSuite.Core.Results;

namespace EventSuite.Core.Tests.Support;

/// <summary>Asserts about outcomes.</summary>
internal static class OutcomeAssert
{
    /// <summary>The codes of the faults, joined by blanks; empty when it went well.</summary>
    public static string Codes<T>(this Outcome<T> outcome) => string.Join(' ', outcome.Faults.Select(f => f.Code));

    /// <summary>Refused with exactly this one fault, which it gives.</summary>
    public static Fault Refused<T>(Outcome<T> outcome, FaultKind kind, string code)
    {
        var fault = Assert.Single(outcome.Faults);
        Assert.Equal((kind, code), (fault.Kind, fault.Code));
        return fault;
    }
}
