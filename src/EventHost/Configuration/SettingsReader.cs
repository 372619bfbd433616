namespace EventHost.Configuration;

/// <summary>Reads the settings: <c>appsettings.json</c>, then <c>EVENTSUITE_…</c> variables, then the command line.</summary>
internal static class SettingsReader
{
    public static HostSettings Read(IConfigurationManager configuration)
    {
        var settings = new HostSettings();
        configuration.GetSection("EventSuite").Bind(settings);
        new ConfigurationBuilder().AddEnvironmentVariables("EVENTSUITE_").Build().Bind(settings);
        settings.OrganiserPassword ??= Environment.GetEnvironmentVariable("EVENTSUITE_ORGANISER_PASSWORD");
        return settings;
    }
}
