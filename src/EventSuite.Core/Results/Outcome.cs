using System.Diagnostics.CodeAnalysis;

namespace EventSuite.Core.Results;

/// <summary>A value, or every fault that stood in its way. Never both, never neither.</summary>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Fault> faults)
    {
        Value = value;
        Faults = faults;
    }

    /// <summary>The value when <see cref="Ok"/>.</summary>
    public T? Value { get; }

    /// <summary>Empty when <see cref="Ok"/>, else all faults at once.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Faults.Count == 0;

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A success; for values whose type is an interface, which convert from nothing by themselves.</summary>
    public static Outcome<T> Of(T value) => new(value, []);

    /// <summary>One refusal.</summary>
    public static implicit operator Outcome<T>(Fault fault) => new(default, [fault]);

    /// <summary>Several refusals; the list must not be empty.</summary>
    public static implicit operator Outcome<T>(List<Fault> faults) => Refused(faults);

    /// <summary>Several refusals; the list must not be empty.</summary>
    public static Outcome<T> Refused(IReadOnlyList<Fault> faults) =>
        faults.Count > 0 ? new(default, faults) : throw new ArgumentException("A refusal needs at least one fault.", nameof(faults));

    /// <summary>The value; for places where a fault is a programming error.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message carries the faults.</exception>
    public T Require() => Ok ? Value : throw new InvalidOperationException(string.Join(" ", Faults.Select(f => f.Message)));
}
