using EventSuite.Music.Midi;

namespace EventSuite.Plugins.Wire;

/// <summary>A plugin's answers, checked: what cannot be is a <see cref="PluginFaultCode.BadAnswer"/>.</summary>
internal static class Incoming
{
    public static PluginIntroduction Introduction(InitializedDto answer, ProtocolRange host)
    {
        int protocol = answer.Protocol ?? throw Bad("protocol", "is missing");
        if (protocol < host.Min || protocol > host.Max)
        {
            throw new PluginFaultException(PluginFaultCode.NotSupported, $"The plugin chose protocol {protocol}, but this host speaks {host}.");
        }

        return new PluginIntroduction(
            protocol,
            answer.Name is null ? null : PlainText.Line(answer.Name, 80),
            answer.Version is null ? null : PlainText.Line(answer.Version, 80),
            [.. (answer.Capabilities?.Tasks ?? []).Select(n => MusicTasks.TryParse(n, out MusicTask t) ? t : (MusicTask?)null).OfType<MusicTask>().Distinct()],
            answer.Capabilities?.Progress ?? false,
            answer.Capabilities?.Cancel ?? false);
    }

    public static IReadOnlyList<Composition> Compositions(GeneratedDto answer, int count)
    {
        IReadOnlyList<CompositionDto?> compositions = answer.Compositions ?? throw Bad("compositions", "is missing");
        if (compositions.Count != count)
        {
            throw Bad("compositions", $"has {compositions.Count} items, but {count} were asked for");
        }

        return [.. compositions.Select(Composition)];
    }

    public static Judgement Judgement(JudgedDto answer)
    {
        IReadOnlyList<PartDto?> parts = answer.Breakdown ?? [];
        if (parts.Count > 32)
        {
            throw Bad("breakdown", $"has {parts.Count} items, more than 32");
        }

        if (parts.Count > 0 && parts.All(p => p?.Weight is null or 0))
        {
            throw Bad("breakdown", "has no part with a weight above 0");
        }

        return new Judgement(
            answer.Score is double score and >= 0 and <= 100 ? score : throw Bad("score", answer.Score is { } s ? $"is {s}, not from 0 to 100" : "is missing"),
            [.. parts.Select(Part)],
            PlainText.Lines(answer.Explanation, TextLimits.Explanation));
    }

    /// <summary>A fault of the plugin, from what it says of it.</summary>
    public static PluginFaultException Fault(ErrorDto error)
    {
        // Codes that only the host's side tells must not come from the wire: they would pass for the host's own.
        var code = (PluginFaultCode)(error.Code ?? (int)PluginFaultCode.PluginFault);
        code = code is PluginFaultCode.ConnectionEnded or PluginFaultCode.BadAnswer ? PluginFaultCode.PluginFault : code;
        string message = PlainText.Lines(error.Message, 2000);
        return new PluginFaultException(code, message.Length == 0 ? $"The plugin failed with code {(int)code} and without a message." : message)
        {
            Field = error.Data?.Field is { } field ? PlainText.Line(field, 200) : null,
            Reason = error.Data?.Reason is { } reason ? PlainText.Line(reason, 1000) : null,
        };
    }

    private static Composition Composition(CompositionDto? composition, int index)
    {
        byte[] midi = composition?.Midi ?? throw Bad($"compositions[{index}].midi", "is missing");
        if (midi.Length > TextLimits.MidiBytes)
        {
            throw Bad($"compositions[{index}].midi", $"has {midi.Length} bytes, more than {TextLimits.MidiBytes}");
        }

        MidiReadResult read = MidiFile.Read(midi);
        if (read.File is null || !MidiBytes.HasNotes(read.File))
        {
            throw Bad($"compositions[{index}].midi", read.File is null ? $"is not a usable MIDI file: {read.Faults[^1]}" : "has no notes");
        }

        return new Composition(
            midi,
            composition.Title is null ? null : PlainText.Line(composition.Title, TextLimits.Title),
            composition.Notes is null ? null : PlainText.Lines(composition.Notes, TextLimits.Notes));
    }

    private static JudgementPart Part(PartDto? part, int index)
    {
        string at = $"breakdown[{index}]";
        string name = PlainText.Line(part?.Name, 100);
        return new JudgementPart(
            name.Length > 0 ? name : throw Bad($"{at}.name", "is missing"),
            part?.Value is double value and >= 0 and <= 100 ? value : throw Bad($"{at}.value", part?.Value is { } v ? $"is {v}, not from 0 to 100" : "is missing"),
            Weight(part!.Weight ?? 0, $"{at}.weight"),
            PlainText.Line(part.Sentence, TextLimits.Sentence))
        {
            Bars = Bars(part.Bars, $"{at}.bars"),
        };
    }

    // JSON has no infinity, but a number beyond all doubles is read as one.
    private static double Weight(double weight, string at) =>
        weight < 0 ? throw Bad(at, $"is {weight}, less than 0")
        : double.IsFinite(weight) ? weight
        : throw Bad(at, "is too large");

    private static IReadOnlyList<double>? Bars(IReadOnlyList<double>? bars, string at)
    {
        if (bars is null or [])
        {
            return null;
        }

        if (bars.Count > TextLimits.Bars)
        {
            throw Bad(at, $"has {bars.Count} items, more than {TextLimits.Bars}");
        }

        foreach (double value in bars)
        {
            if (value is not (>= 0 and <= 100))
            {
                throw Bad(at, $"holds {value}, not from 0 to 100");
            }
        }

        return bars;
    }

    private static PluginFaultException Bad(string field, string what) =>
        new(PluginFaultCode.BadAnswer, $"The plugin's answer cannot be used: '{field}' {what}.") { Field = field };
}
