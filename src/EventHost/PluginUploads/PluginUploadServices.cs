using EventSuite.Core.PluginUploads;

namespace EventHost.PluginUploads;

/// <summary>Registers uploaded plugins.</summary>
internal static class PluginUploadServices
{
    public static IServiceCollection AddPluginUploads(this IServiceCollection services) => services
        .AddSingleton<IPluginUploadPlace, PluginUploadPlace>()
        .AddSingleton<UploadPlugin>().AddSingleton<DecidePluginUpload>().AddSingleton<PluginUploadsQuery>();
}
