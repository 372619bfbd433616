using EventHost.Configuration;
using EventHost.Startup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EventHost.Tests.Startup;

/// <summary>What the host prints as its own address can be reached.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://localhost:5080", "http://localhost:5080", "http://localhost:5080")]
    [InlineData("https://192.0.2.7:5443", "https://192.0.2.7:5443", "https://192.0.2.7:5443")]
    [InlineData("http://[2001:db8::7]:5080", "http://[2001:db8::7]:5080", "http://[2001:db8::7]:5080")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080", null)]
    [InlineData("http://[::]:5080", "http://localhost:5080", null)]
    [InlineData("http://*:5080", "http://localhost:5080", null)]
    public void The_address_that_is_listened_on_is_the_one_that_is_told(string listens, string local, string? best)
    {
        using var server = new Server(listens);
        var address = new PublicAddress(new HostSettings(), server);
        Assert.Equal(local, address.Local);
        if (best is not null)
        {
            Assert.Equal(best, address.Best);
        }
    }

    private sealed class Server : IServer
    {
        public Server(string address)
        {
            var addresses = new ServerAddressesFeature();
            addresses.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
