using EventHost.Audio;
using EventHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Audio;

/// <summary>A host that really renders, with whatever this machine has for it.</summary>
public sealed class SoundHost : TestHost
{
    internal HeldRenderer Renderer => (HeldRenderer)Services.GetRequiredService<IEntryRenderer>();

    protected override void Replace(IServiceCollection services) =>
        services.AddSingleton<EntryRenderer>().AddSingleton<IEntryRenderer, HeldRenderer>();
}
