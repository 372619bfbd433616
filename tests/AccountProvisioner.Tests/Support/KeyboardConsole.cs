using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccountProvisioner.Tests.Support;

/// <summary>A console with another keyboard.</summary>
public sealed class KeyboardConsole(IAnsiConsole inner, IAnsiConsoleInput keys) : IAnsiConsole
{
    public Profile Profile => inner.Profile;

    public IAnsiConsoleCursor Cursor => inner.Cursor;

    public IAnsiConsoleInput Input => keys;

    public IExclusivityMode ExclusivityMode => inner.ExclusivityMode;

    public RenderPipeline Pipeline => inner.Pipeline;

    public void Clear(bool home) => inner.Clear(home);

    public void Write(IRenderable renderable) => inner.Write(renderable);
}
