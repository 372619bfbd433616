using System.Globalization;
using MusicFuzz;

return args switch
{
    ["replay", .. string[] files] when files.Length > 0 => Replay.Files(files),
    [] => LongRun.For(TimeSpan.FromMinutes(10), 1),
    [string minutes] when Minutes(minutes) is TimeSpan time => LongRun.For(time, 1),
    [string minutes, string seed] when Minutes(minutes) is TimeSpan time && int.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => LongRun.For(time, number),
    _ => Usage(),
};

static TimeSpan? Minutes(string text) =>
    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes is > 0 and <= 100_000 ? TimeSpan.FromMinutes(minutes) : null;

static int Usage()
{
    Console.Error.WriteLine("Usage: eng/fuzz.sh [MINUTES [SEED]]     mutates music for so long (10), or until Ctrl-C; the seed is 1");
    Console.Error.WriteLine("       eng/fuzz.sh replay FILE...       inputs that a run has saved");
    return 2;
}
