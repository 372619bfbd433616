namespace EventSuite.Music.Abc;

/// <summary>A new meter from here on (M: in the body).</summary>
/// <param name="Meter">What holds now.</param>
public sealed record AbcMeterChange(AbcMeter Meter) : AbcElement;
