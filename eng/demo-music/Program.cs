using DemoMusic;
using DemoMusic.Pieces;

if (args is not [string folder])
{
    Console.Error.WriteLine("Usage: demo-music FOLDER   writes the demo entries (*.mid) into FOLDER and entries.json beside it");
    return 2;
}

try
{
    IReadOnlyList<Piece> pieces = Kit.Compose();
    Directory.CreateDirectory(folder);
    int total = 0;
    foreach (Piece piece in pieces)
    {
        byte[] bytes = PieceFile.Write(piece);
        File.WriteAllBytes(Path.Combine(folder, piece.Recipe.FileName), bytes);
        total += bytes.Length;
        double seconds = TempoMap.Seconds(piece.Tempos, piece.Length);
        Console.WriteLine($"{piece.Recipe.FileName,-52} {seconds,6:0.0} s {bytes.Length,7:N0} bytes {piece.Tracks.Count} tracks");
    }

    File.WriteAllText(Path.Combine(folder, "..", "entries.json"), Kit.Listing(pieces));
    Console.WriteLine($"{pieces.Count} entries, {total:N0} bytes");
    return 0;
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
