using MusicFuzz.Running;

namespace MusicFuzz;

/// <summary>Inputs that a run has saved, once more.</summary>
internal static class Replay
{
    /// <summary>0 when none of them fails any longer.</summary>
    public static int Files(string[] files)
    {
        int failing = 0;
        foreach (string file in files)
        {
            string name = Path.GetFileName(file).Split('-')[0];
            if (Targets.Create().FirstOrDefault(target => target.Name == name) is not { } target)
            {
                Console.Error.WriteLine($"{file}: the name must begin with the target, as in 'midi-1-23.bin'.");
                return 2;
            }

            try
            {
                target.Check(File.ReadAllBytes(file));
                Console.WriteLine($"{file}: nothing fails");
            }
            catch (Exception fault) when (fault is not IOException and not UnauthorizedAccessException)
            {
                failing++;
                Console.WriteLine($"{file}: {fault}");
            }
        }

        return failing == 0 ? 0 : 1;
    }
}
