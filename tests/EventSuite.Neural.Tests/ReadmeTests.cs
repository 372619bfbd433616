using System.Globalization;
using System.Runtime.CompilerServices;
using EventSuite.Neural.Weights;

namespace EventSuite.Neural.Tests;

public class ReadmeTests
{
    private const int Indent = 8;
    private const int MostLines = 30;

    [Fact]
    public void Readme_HasTheExampleThatIsCompiled()
    {
        string[] body = Body();
        string[] usings = [.. Source().TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal))];
        Assert.InRange(body.Count(line => line.Trim().Length > 1), 10, MostLines);
        Assert.Contains(string.Join('\n', ["```csharp", .. usings, "", .. body, "```"]), Readme(), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_NamesEveryFolder()
    {
        IEnumerable<string> folders = Directory.GetDirectories(LibraryFolder()).Select(f => Path.GetFileName(f)!).Except(["bin", "obj"]);
        Assert.All(folders, folder => Assert.Contains($"| `{folder}` |", Readme(), StringComparison.Ordinal));
    }

    [Fact]
    public void Example_LearnsTheCircle()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("eventsuite-neural-").FullName, "circle.safetensors");
        try
        {
            var console = new StringWriter(CultureInfo.InvariantCulture);
            ReadmeExample.Run(path, console);
            string told = console.ToString().Trim();
            Assert.EndsWith(" % right with 65 weights", told, StringComparison.Ordinal);
            Assert.InRange(int.Parse(told[..told.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture), 93, 100);
            Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], SafeTensors.ReadFile(path).Tensors.Keys);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static string[] Body() =>
        [.. Source().SkipWhile(line => !line.Contains("// <example>", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("// </example>", StringComparison.Ordinal)).Select(line => line.Length > Indent ? line[Indent..] : "")];

    private static string[] Source() => File.ReadAllLines(Path.Combine(TestFolder(), "ReadmeExample.cs"));

    private static string Readme() => File.ReadAllText(Path.Combine(LibraryFolder(), "README.md")).ReplaceLineEndings("\n");

    private static string LibraryFolder() => Path.Combine(TestFolder(), "..", "..", "src", "EventSuite.Neural");

    private static string TestFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
