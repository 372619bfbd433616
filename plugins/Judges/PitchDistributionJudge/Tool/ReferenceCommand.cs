namespace PitchDistributionJudge.Tool;

/// <summary><c>reference</c>: makes the file that the judge compares with.</summary>
internal static class ReferenceCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        string? file = null;
        string name = "the reference";
        string source = "";
        var paths = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--out" when i + 1 < args.Length: file = args[++i]; break;
                case "--name" when i + 1 < args.Length: name = args[++i]; break;
                case "--source" when i + 1 < args.Length: source = args[++i]; break;
                default: paths.Add(args[i]); break;
            }
        }

        if (file is null || paths.Count == 0 || paths.Find(p => !File.Exists(p) && !Directory.Exists(p)) is not null)
        {
            errors.WriteLine(paths.Find(p => !File.Exists(p) && !Directory.Exists(p)) is { } stray
                ? $"There is no file or folder '{stray}'."
                : "Which folder, and where to? reference PATH… --out reference.json");
            return 2;
        }

        Reference reference;
        try
        {
            reference = ReferenceBuilder.Build(name, source, Pieces.Read(paths, errors).Select(SoundingTime.Of));
        }
        catch (InvalidDataException e)
        {
            errors.WriteLine(e.Message);
            return 1;
        }

        ReferenceFile.Write(reference, file);
        output.WriteLine($"{file}: {reference.Pieces} pieces. Put it into the judge's folder as {ReferenceFile.Name}.");
        return 0;
    }
}
