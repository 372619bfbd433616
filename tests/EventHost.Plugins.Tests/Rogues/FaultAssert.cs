using EventSuite.Core.Results;

namespace EventHost.Plugins.Tests.Rogues;

/// <summary>Checks what a person is told.</summary>
internal static class FaultAssert
{
    /// <summary>One fault of that code, whose message holds all of these.</summary>
    public static void Told<T>(Outcome<T> outcome, string code, params string[] parts)
    {
        Assert.False(outcome.Ok, "It went well.");
        var fault = Assert.Single(outcome.Faults);
        Assert.True(code == fault.Code, $"{fault.Code}: {fault.Message}");
        foreach (var part in parts)
        {
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        }
    }
}
