namespace EventHost.Plugins.Processes;

/// <summary>Two rows are of one process when number and start agree, whatever it used at the time.</summary>
internal sealed class SameProcess : IEqualityComparer<ProcessRow>
{
    public static readonly SameProcess Comparer = new();

    public bool Equals(ProcessRow x, ProcessRow y) => x.Id == y.Id && x.Started == y.Started;

    public int GetHashCode(ProcessRow row) => HashCode.Combine(row.Id, row.Started);
}
