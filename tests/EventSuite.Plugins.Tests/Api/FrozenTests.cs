namespace EventSuite.Plugins.Tests.Api;

public class FrozenTests
{
    /// <summary>
    /// PublicApi.txt is what plugins out there are built against. A new line there is an addition: raise the second number
    /// of EventSuite.Plugins' version. A line that changes or goes breaks plugins that run today: do not, or raise the first.
    /// </summary>
    [Fact]
    public void The_public_interface_is_the_approved_one()
    {
        string[] now = PublicApi.Of(typeof(IMusicGenerator).Assembly);
        string[] approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));
        string received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllLines(received, now);
        Assert.True(
            now.SequenceEqual(approved),
            $"""
            The public interface of EventSuite.Plugins is not the approved one.
            Gone: {string.Join("\n      ", approved.Except(now))}
            New: {string.Join("\n     ", now.Except(approved))}
            If that is meant, copy {received} over PublicApi.txt and raise the version.
            """);
    }

    [Fact]
    public void The_version_is_that_of_the_approved_interface() =>
        Assert.Equal(new Version(1, 0, 0, 0), typeof(IMusicGenerator).Assembly.GetName().Version);
}
