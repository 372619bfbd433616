namespace EventSuite.Neural.Kernels;

/// <summary>Work in numbered parts that do not touch each other's results.</summary>
internal interface IWork
{
    void Run(int part);
}
