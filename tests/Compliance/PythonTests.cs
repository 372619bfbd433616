namespace Compliance;

/// <summary>The tests that are written in Python, since what they test is.</summary>
public sealed class PythonTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Python"), "test_*.py").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Pass(string file)
    {
        (int exit, string _, string error) = await Python.RunAsync("-W", "error::ResourceWarning", Path.Combine(Repository.Tests, "Python", file));
        Assert.True(exit == 0, error);
        Assert.Contains("OK", error);
        Assert.DoesNotContain("Ran 0 tests", error);
    }
}
