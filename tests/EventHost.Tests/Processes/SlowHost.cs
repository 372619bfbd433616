using EventHost.Configuration;
using EventHost.Tests.Support;
using EventSuite.Core.Randomness;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Processes;

/// <summary>A host that is held at its first need of a random key, which is while it starts.</summary>
public sealed class SlowHost : TestHost
{
    private readonly HeldRandomness _random = new();

    public void LetGo() => _random.Go.Set();

    public override async ValueTask DisposeAsync()
    {
        LetGo();
        await base.DisposeAsync();
    }

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.AddSingleton<IRandomness>(_random);
    }

    private sealed class HeldRandomness : IRandomness
    {
        private readonly SystemRandomness _system = new();

        public ManualResetEventSlim Go { get; } = new();

        public void Fill(Span<byte> bytes)
        {
            Go.Wait();
            _system.Fill(bytes);
        }
    }
}
