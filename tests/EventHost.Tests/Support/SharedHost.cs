using EventHost.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace EventHost.Tests.Support;

/// <summary>One host for all tests whose clock may stand still; each test has events of its own in it.</summary>
public sealed class SharedHost : TestHost;
