namespace EventHost.CommandLine.Music.Converting;

/// <summary>Reads, converts and writes; what is told goes to <paramref name="error"/>, so that music may go to standard output.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="showsOutput">Whether standard output is a terminal: no place for MIDI.</param>
internal sealed class Conversion(Func<Stream> input, Func<Stream> output, TextWriter error, bool showsOutput)
{
    private const int MostTold = 5;

    /// <summary>0 when all was written, else 1.</summary>
    public int Run(ConvertRequest request)
    {
        try
        {
            Convert(request);
            return 0;
        }
        catch (Exception e) when (e is ConvertException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(Shown.Of(e.Message, 500));
            return 1;
        }
    }

    private void Convert(ConvertRequest request)
    {
        if (Directory.Exists(request.In))
        {
            throw new ConvertException($"'{request.In}' is a folder: one file is converted at a time.");
        }

        byte[] bytes = request.In == "-" ? MusicBytes.OfStream(input()) : MusicBytes.OfFile(request.In);
        MusicForm from = request.From ?? (request.In == "-" ? null : MusicForms.ByExtension(request.In)) ?? MusicForms.BySight(bytes);
        MusicForm to = FormOf(request);
        if (from == to && to != MusicForm.Midi)
        {
            throw new ConvertException($"The input is {MusicForms.Name(from)} already. --to says another form: mid, abc, tokens or json.");
        }

        MusicReading reading = MusicReader.Read(bytes, from, anyTokens: request.AnyTokens);
        Tell(request.Tune is { } tune ? reading.WithFaultsOf(tune) : reading);
        IReadOnlyList<Numbered> tunes = Choose(reading, request);
        if (request.Track is not null && (tunes[0].Tune.Abc is not null || to is MusicForm.Midi or MusicForm.Json))
        {
            throw new ConvertException("--track is for MIDI or JSON that becomes one voice, ABC or tokens.");
        }

        Put(request, to, tunes, reading.Tunes.Count);
    }

    private static MusicForm FormOf(ConvertRequest request) =>
        request.To
        ?? (request.Out is null or "-" ? null : MusicForms.ByExtension(request.Out))
        ?? throw new ConvertException("Which form? --to mid, abc, tokens or json says it, or the extension of -o.");

    private static IReadOnlyList<Numbered> Choose(MusicReading reading, ConvertRequest request)
    {
        if (reading.Refusal is { } refusal)
        {
            throw new ConvertException($"No music: {refusal}");
        }

        if (request.Tune is { } one)
        {
            return one >= 1 && one <= reading.Tunes.Count
                ? [new Numbered(one, reading.Tunes[one - 1])]
                : throw new ConvertException($"There is no tune {one}: the input has {reading.Tunes.Count:N0}.");
        }

        // What has no title and is alone goes by the name of its file.
        return reading.Tunes is [{ Title: "" } untitled] && request.In != "-"
            ? [new Numbered(1, untitled with { Title = Path.GetFileNameWithoutExtension(request.In) })]
            : [.. reading.Tunes.Select((tune, i) => new Numbered(i + 1, tune))];
    }

    private void Put(ConvertRequest request, MusicForm to, IReadOnlyList<Numbered> tunes, int count)
    {
        bool isBook = tunes.Count > 1 && to is MusicForm.Midi or MusicForm.Json;
        bool isFolder = request.Out is { } path && path != "-"
            && (Directory.Exists(path) || Path.EndsInDirectorySeparator(path) || (isBook && !Path.HasExtension(path)));
        bool isStream = request.Out == "-" || (request.Out is null && request.In == "-");
        if (isFolder)
        {
            PutApart(request, to, tunes, count);
            return;
        }

        if (isBook)
        {
            throw new ConvertException($"The input has {tunes.Count:N0} tunes: --tune N takes one, -o FOLDER writes a file for each.");
        }

        if (isStream && showsOutput && to == MusicForm.Midi)
        {
            throw new ConvertException("MIDI is not for the terminal: name a file with -o, or send the output on.");
        }

        byte[] all = Join([.. tunes.Select(tune => Write(tune, to, request.Track, tunes.Count))]);
        if (isStream)
        {
            using Stream stream = output();
            stream.Write(all);
            return;
        }

        var file = new OutputFile(request.Out ?? OutputNames.OfFile(request.In, to), all);
        file.Write(request.Force);
        error.WriteLine($"Written: {Shown.Of(file.Path, 200)}");
    }

    private void PutApart(ConvertRequest request, MusicForm to, IReadOnlyList<Numbered> tunes, int count)
    {
        OutputFile[] files = [.. tunes.Select(tune => new OutputFile(
            Path.Combine(request.Out!, count == 1 ? OutputNames.OfFile(request.In, to) : OutputNames.OfTune(tune.Number, count, tune.Tune.Title, to)),
            Write(tune, to, request.Track, tunes.Count)))];

        // All or none: what is in the way is found before anything is written.
        if (!request.Force && Array.Find(files, file => File.Exists(file.Path)) is { } taken)
        {
            throw OutputFile.Taken(taken.Path);
        }

        Directory.CreateDirectory(request.Out!);
        foreach (OutputFile file in files)
        {
            file.Write(request.Force);
        }

        error.WriteLine(files.Length == 1 ? $"Written: {Shown.Of(files[0].Path, 200)}" : $"Written: {files.Length:N0} files in {Shown.Of(request.Out!, 200)}");
    }

    private byte[] Write(Numbered tune, MusicForm to, int? track, int count)
    {
        string which = count > 1 ? $"Tune {tune.Number}: " : "";
        try
        {
            Written written = TuneWriter.Write(tune.Tune, to, tune.Number, track);
            foreach (string loss in written.Losses)
            {
                error.WriteLine(which + loss);
            }

            return written.Bytes;
        }
        catch (ConvertException e)
        {
            throw new ConvertException(which + e.Message);
        }
    }

    // Tunes of a book stand apart by an empty line, in ABC and in tokens.
    private static byte[] Join(IReadOnlyList<byte[]> parts)
    {
        using var all = new MemoryStream();
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                all.WriteByte((byte)'\n');
            }

            all.Write(parts[i]);
        }

        return all.ToArray();
    }

    private void Tell(MusicReading reading)
    {
        if (reading.Refusal is not null)
        {
            return;
        }

        foreach (ReadFault fault in reading.Faults.Take(MostTold))
        {
            error.WriteLine(Shown.Of(fault.ToString(), 300));
        }

        if (reading.FaultCount > MostTold)
        {
            error.WriteLine($"… and {reading.FaultCount - MostTold:N0} more faults, repaired; 'music inspect' lists them.");
        }
    }
}
