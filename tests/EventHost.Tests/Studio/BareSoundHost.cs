using EventHost.Audio;
using EventHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Studio;

/// <summary>A host on a machine with nothing for sound.</summary>
public sealed class BareSoundHost : TestHost
{
    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.AddSingleton(AudioTools.None);
    }
}
