using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Tasks;

/// <summary>What every task works with.</summary>
/// <param name="Library">The styles.</param>
/// <param name="Settings">What is wanted.</param>
/// <param name="Random">The only source of chance.</param>
/// <param name="Cancellation">Looked at with each event.</param>
internal sealed record Job(StyleLibrary Library, Settings Settings, Random Random, CancellationToken Cancellation)
{
    /// <summary>The network of the style.</summary>
    public Performer Performer => Library.Get(Settings.Style);

    public StyleSpec Style => Performer.Style;

    /// <summary>The network of the style's neighbours that writes voices below a melody.</summary>
    /// <exception cref="PluginFaultException">It is not there.</exception>
    public Performer Voices => Library.Has(Writing.Accompanist.Style)
        ? Library.Get(Writing.Accompanist.Style)
        : throw PluginFaultException.InvalidParameter("style", $"Other parts are written by the style '{Writing.Accompanist.Style}', whose weights are missing.");

    /// <summary>The meter that is wanted, which the style must know.</summary>
    public Meter Meter
    {
        get
        {
            Meter meter = Settings.Meter ?? new Meter(4, 4);
            return Style.Meters.Contains(meter.ToString())
                ? meter
                : throw PluginFaultException.InvalidParameter("meter", $"The style '{Style.Id}' has not learned {meter}. It knows {string.Join(", ", Style.Meters)}.");
        }
    }
}
