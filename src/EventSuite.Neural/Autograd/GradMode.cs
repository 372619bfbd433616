namespace EventSuite.Neural.Autograd;

/// <summary>Whether operations on this thread record the way back. On unless a scope says otherwise.</summary>
public static class GradMode
{
    [ThreadStatic]
    private static bool off;

    /// <summary>True while operations are recorded.</summary>
    public static bool Enabled => !off;

    /// <summary>No recording on this thread until the scope is disposed.</summary>
    public static Scope Off() => Set(false);

    /// <summary>Recording on this thread until the scope is disposed, also where it was off.</summary>
    public static Scope On() => Set(true);

    internal static Scope Set(bool enabled)
    {
        Scope scope = new(off);
        off = !enabled;
        return scope;
    }

    /// <summary>Puts back what was before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly bool before;

        internal Scope(bool before) => this.before = before;

        /// <inheritdoc/>
        public void Dispose() => off = before;
    }
}
