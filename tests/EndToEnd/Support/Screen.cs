using Microsoft.Playwright;

namespace EndToEnd.Support;

/// <summary>What somebody looks at the pages on.</summary>
/// <param name="Name">For file names and messages.</param>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="Touch">Whether it is a phone.</param>
public sealed record Screen(string Name, int Width, int Height, bool Touch = false)
{
    public static Screen Phone { get; } = new("390", 390, 844, Touch: true);

    public static Screen Laptop { get; } = new("1280", 1280, 800);

    public static Screen Wall { get; } = new("3840", 3840, 2160);

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public bool JavaScript { get; init; } = true;

    public BrowserNewContextOptions Context(string address) => new()
    {
        BaseURL = address,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = Touch,
        IsMobile = Touch,
        DeviceScaleFactor = Touch ? 2 : 1,
        ColorScheme = Scheme,
        JavaScriptEnabled = JavaScript,
        Locale = "en-GB",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
