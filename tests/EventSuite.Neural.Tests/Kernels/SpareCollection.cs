using Xunit;

namespace EventSuite.Neural.Tests.Kernels;

/// <summary>All take from one store: what looks into it must be alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class SpareCollection
{
    public const string Name = "alone with what is spare";
}
