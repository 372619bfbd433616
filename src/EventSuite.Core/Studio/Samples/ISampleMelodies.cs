namespace EventSuite.Core.Studio.Samples;

/// <summary>Port to the sample melodies.</summary>
public interface ISampleMelodies
{
    /// <summary>All, in the order in which they are offered.</summary>
    IReadOnlyList<SampleMelody> All { get; }
}
