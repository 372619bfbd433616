using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>Each rule of the standard by bytes written by hand.</summary>
public class MidiReadTests
{
    [Theory]
    [InlineData("00 90 3C 40 60 3C 00 00 FF 2F 00", "0:903C40 96:903C00 96:FF2F[]")] // running status
    [InlineData("00 C5 10 00 20 00 FF 2F 00", "0:C51000 0:C52000 0:FF2F[]")] // one data byte
    [InlineData("00 E0 00 40 81 00 D3 05 00 FF 2F 00", "0:E00040 128:D30500 128:FF2F[]")] // two-byte delta
    [InlineData("FF FF FF 7F 80 01 02 00 FF 2F 00", "268435455:800102 268435455:FF2F[]")] // largest delta
    [InlineData("00 FF 51 03 07 A1 20 00 FF 2F 00", "0:FF51[07A120] 0:FF2F[]")]
    [InlineData("00 FF 60 02 01 02 00 FF 2F 00", "0:FF60[0102] 0:FF2F[]")] // unknown meta is kept
    [InlineData("00 F0 03 43 12 00 81 48 F7 02 43 F7 00 FF 2F 00", "0:F0[431200] 200:F7[43F7] 200:FF2F[]")] // continuation
    [InlineData("00 F7 01 FA 00 FF 2F 00", "0:F7[FA] 0:FF2F[]")] // escape
    [InlineData("00 FF 2F 00", "0:FF2F[]")]
    public void Read_ValidTrack_GivesItsEvents(string events, string expected) =>
        Assert.Equal(expected, Smf.Dump(Smf.Valid(Smf.OneTrack(events)).Tracks[0]));

    [Theory]
    [InlineData("00 40 40 00 FF 2F 00", MidiFaultCode.UnexpectedRunningStatus, 23, "0:FF2F[]")] // no status at all
    [InlineData("00 90 3C 40 00 FF 01 00 60 3C 00 00 FF 2F 00", MidiFaultCode.UnexpectedRunningStatus, 31, "0:903C40 0:FF01[] 96:903C00 96:FF2F[]")]
    [InlineData("00 90 3C 40 00 F0 01 F7 60 3C 00 00 FF 2F 00", MidiFaultCode.UnexpectedRunningStatus, 31, "0:903C40 0:F0[F7] 96:903C00 96:FF2F[]")]
    [InlineData("00 90 3C C8 00 FF 2F 00", MidiFaultCode.InvalidDataByte, 25, "0:903C7F 0:FF2F[]")]
    [InlineData("00 C0 80 00 FF 2F 00", MidiFaultCode.InvalidDataByte, 24, "0:C07F00 0:FF2F[]")]
    [InlineData("00 F2 01 02 00 FF 2F 00", MidiFaultCode.InvalidStatus, 23, "0:FF2F[]")]
    [InlineData("00 F1 05 00 FF 2F 00", MidiFaultCode.InvalidStatus, 23, "0:FF2F[]")]
    [InlineData("00 F3 05 00 FF 2F 00", MidiFaultCode.InvalidStatus, 23, "0:FF2F[]")]
    [InlineData("00 FE 00 FF 2F 00", MidiFaultCode.InvalidStatus, 23, "0:FF2F[]")]
    [InlineData("81 80 80 80 00 90 3C 40 00 FF 2F 00", MidiFaultCode.InvalidVariableLength, 22, "0:903C40 0:FF2F[]")]
    [InlineData("00 90 3C 40", MidiFaultCode.NoEndOfTrack, 26, "0:903C40 0:FF2F[]")]
    [InlineData("00 FF 01 7F 41", MidiFaultCode.EventPastEnd, 22, "0:FF01[41] 0:FF2F[]")]
    [InlineData("00 FF 2F 00 00 90 3C 40", MidiFaultCode.InvalidChunkSize, 18, "0:FF2F[]")]
    [InlineData("00 FF 51 02 07 A1 00 FF 2F 00", MidiFaultCode.InvalidMetaLength, 22, "0:FF51[07A1] 0:FF2F[]")]
    [InlineData("00 FF 51 03 00 00 00 00 FF 2F 00", MidiFaultCode.InvalidMetaValue, 22, "0:FF51[000000] 0:FF2F[]")]
    [InlineData("00 FF 58 04 00 02 18 08 00 FF 2F 00", MidiFaultCode.InvalidMetaValue, 22, "0:FF58[00021808] 0:FF2F[]")]
    [InlineData("00 FF 59 02 08 00 00 FF 2F 00", MidiFaultCode.InvalidKeySignatureKey, 22, "0:FF59[0800] 0:FF2F[]")]
    [InlineData("00 FF 59 02 F9 02 00 FF 2F 00", MidiFaultCode.InvalidKeySignatureScale, 22, "0:FF59[F902] 0:FF2F[]")]
    [InlineData("00 FF 54 05 60 00 00 1E 00 00 FF 2F 00", MidiFaultCode.InvalidSmpteOffset, 22, "0:FF54[6000001E00] 0:FF2F[]")]
    public void Read_BrokenTrack_StrictNamesTheFault_LenientRepairs(string events, MidiFaultCode code, int offset, string repaired)
    {
        byte[] bytes = Smf.OneTrack(events);
        MidiReadResult strict = MidiFile.Read(bytes, MidiReadOptions.Strict);
        Assert.False(strict.IsUsable);
        Assert.Equal((code, offset), (strict.Refusal.Code, strict.Refusal.Offset));
        MidiReadResult lenient = MidiFile.Read(bytes);
        Assert.Equal((code, offset), (lenient.Faults[0].Code, lenient.Faults[0].Offset));
        Assert.NotNull(lenient.Faults[0].Repair);
        Assert.Equal(repaired, Smf.Dump(lenient.File!.Tracks[0]));
    }

    [Fact]
    public void Read_UnknownChunksAndLongHeader_AreKeptWhereTheyStood()
    {
        byte[] track = Smf.Chunk("MTrk", Smf.Bytes(Smf.End));
        byte[] bytes =
        [
            .. "MThd"u8, 0, 0, 0, 8, 0, 1, 0, 2, 0, 96, 0xAB, 0xCD,
            .. Smf.Chunk("XFIH", [1, 2, 3]), .. track, .. Smf.Chunk("what", []), .. track, .. Smf.Chunk("last", [9]),
        ];
        MidiFile file = Smf.Valid(bytes);
        Assert.Equal(["XFIH0", "what1", "last2"], file.OtherChunks.Select(c => $"{c.Id}{c.TracksBefore}"));
        Assert.Equal(bytes, file.Write());
    }

    [Fact]
    public void Read_RiffEnvelope_IsOpenedAndKept()
    {
        byte[] music = Smf.OneTrack("00 90 3C 40 " + Smf.End);
        byte[] body = [.. "RMID"u8, .. "INFO"u8, 1, 0, 0, 0, 7, 0, .. "data"u8, (byte)music.Length, 0, 0, 0, .. music];
        byte[] bytes = [.. "RIFF"u8, (byte)body.Length, 0, 0, 0, .. body];
        MidiFile file = Smf.Valid(bytes);
        Assert.True(file.IsRmid);
        Assert.Equal(bytes, file.Write());
        Assert.Equal(music, file.Write(new MidiWriteOptions { KeepRiff = false }));
    }

    [Theory]
    [InlineData("", MidiFaultCode.Empty, 0)]
    [InlineData("4D 54", MidiFaultCode.NoHeaderChunk, 0)]
    [InlineData("4D 54 68 64 00 00 00 06 00 00", MidiFaultCode.HeaderTooShort, 0)]
    [InlineData("4D 54 68 64 00 00 00 05 00 00 00 01 00 60", MidiFaultCode.HeaderTooShort, 4)]
    [InlineData("4D 54 68 64 00 00 00 06 00 00 00 01 00 60", MidiFaultCode.NoTracks, 14)]
    [InlineData("52 49 46 46 04", MidiFaultCode.InvalidRiff, 5)]
    [InlineData("52 49 46 46 04 00 00 00 57 41 56 45", MidiFaultCode.InvalidRiff, 8)]
    [InlineData("52 49 46 46 04 00 00 00 52 4D 49 44", MidiFaultCode.InvalidRiff, 12)]
    public void Read_NoMusic_IsRefusedByBothPolicies(string hex, MidiFaultCode code, int offset)
    {
        foreach (MidiReadOptions options in new[] { MidiReadOptions.Strict, MidiReadOptions.Lenient })
        {
            MidiReadResult result = MidiFile.Read(Smf.Bytes(hex), options);
            Assert.Null(result.File);
            Assert.Equal((code, offset), (result.Refusal!.Code, result.Refusal.Offset));
        }
    }

    [Theory]
    [InlineData(3, 1, 96, MidiFaultCode.UnknownFormat, 8)]
    [InlineData(0, 2, 96, MidiFaultCode.TrackCountMismatch, 10)]
    [InlineData(1, 2, 96, MidiFaultCode.TrackCountMismatch, 10)]
    [InlineData(0, 1, 0, MidiFaultCode.InvalidDivision, 12)]
    [InlineData(0, 1, 0xE200, MidiFaultCode.InvalidDivision, 12)]
    [InlineData(0, 1, 0xE550, MidiFaultCode.InvalidDivision, 12)]
    public void Read_BrokenHeader_IsNamedAndRepaired(int format, int tracks, int division, MidiFaultCode code, int offset)
    {
        byte[] bytes = [.. Smf.Header(format, tracks, division), .. Smf.Chunk("MTrk", Smf.Bytes(Smf.End))];
        MidiReadResult strict = MidiFile.Read(bytes, MidiReadOptions.Strict);
        Assert.Equal((code, offset), (strict.Refusal!.Code, strict.Refusal.Offset));
        MidiReadResult lenient = MidiFile.Read(bytes);
        Assert.Contains(lenient.Faults, f => f.Code == code && f.Offset == offset && f.Repair is not null);
        Assert.True(lenient.File!.Division.IsValid);
        Assert.Single(lenient.File.Tracks);
    }

    [Fact]
    public void Read_WrongTrackLengths_FindsTheNextTrackByEndOfTrack()
    {
        byte[] first = Smf.Chunk("MTrk", Smf.Bytes("00 90 3C 40 " + Smf.End));
        byte[] second = Smf.Chunk("MTrk", Smf.Bytes("00 90 3E 40 " + Smf.End));
        for (int wrong = 0; wrong < 30; wrong++)
        {
            first[7] = (byte)wrong;
            MidiReadResult result = MidiFile.Read([.. Smf.Header(1, 2), .. first, .. second]);
            Assert.Equal(["0:903C40 0:FF2F[]", "0:903E40 0:FF2F[]"], result.File!.Tracks.Select(Smf.Dump));
            Assert.Equal(wrong != 8, result.FaultCount > 0);
        }
    }

    [Fact]
    public void Read_BeyondALimit_IsRefused()
    {
        byte[] bytes = [.. Smf.Header(1, 2), .. Smf.Chunk("MTrk", Smf.Bytes("00 FF 51 03 07 A1 20 00 FF 51 03 07 A1 21 " + Smf.End)), .. Smf.Chunk("MTrk", Smf.Bytes(Smf.End))];
        Assert.True(MidiFile.Read(bytes, new MidiReadOptions { MaxBytes = bytes.Length, MaxTracks = 2, MaxEvents = 4, MaxTempoChanges = 2 }).IsUsable);
        Assert.Equal(MidiFaultCode.TooManyBytes, MidiFile.Read(bytes, new MidiReadOptions { MaxBytes = bytes.Length - 1 }).Refusal!.Code);
        Assert.Equal(MidiFaultCode.TooManyTracks, MidiFile.Read(bytes, new MidiReadOptions { MaxTracks = 1 }).Refusal!.Code);
        Assert.Equal(MidiFaultCode.TooManyEvents, MidiFile.Read(bytes, new MidiReadOptions { MaxEvents = 3 }).Refusal!.Code);
        Assert.Equal(MidiFaultCode.TooManyTempoChanges, MidiFile.Read(bytes, new MidiReadOptions { MaxTempoChanges = 1 }).Refusal!.Code);
    }

    [Fact]
    public void Read_TicksWithoutEnd_AreRefused()
    {
        byte[] far = [.. Enumerable.Repeat<byte[]>([0xFF, 0xFF, 0xFF, 0x7F, 0xC0, 0x01], 1025).SelectMany(b => b), .. Smf.Bytes(Smf.End)];
        MidiReadResult result = MidiFile.Read([.. Smf.Header(0, 1), .. Smf.Chunk("MTrk", far)]);
        Assert.Equal(MidiFaultCode.TickTooLarge, result.Refusal!.Code);
    }

    [Fact]
    public void Read_ManyFaults_ListsSomeAndCountsAll()
    {
        byte[] faulty = [.. Enumerable.Repeat<byte[]>([0x00, 0xF4], 500).SelectMany(b => b), .. Smf.Bytes(Smf.End)];
        MidiReadResult result = MidiFile.Read([.. Smf.Header(0, 1), .. Smf.Chunk("MTrk", faulty)]);
        Assert.True(result.IsUsable);
        Assert.Equal((100, 500), (result.Faults.Count, result.FaultCount));
    }

    [Fact]
    public void ReadKeeping_IsTheSame_AndKeepsTheArray()
    {
        byte[] bytes = Smf.OneTrack("00 FF 01 02 41 42 10 90 3C 40 10 3C 00 " + Smf.End);
        MidiFile kept = MidiFile.ReadKeeping(bytes).File!;
        Assert.True(kept.ContentEquals(MidiFile.Read(bytes).File!));
        Assert.True(kept.Tracks[0].Payload(kept.Tracks[0].Events[0]).Overlaps(bytes));
    }

    [Fact]
    public void Read_AfterARefusedFile_StartsClean()
    {
        Assert.False(MidiFile.Read(Smf.OneTrack("00 90 3C 40 10 3C 00 00 FF 51 03 01 02 03 " + Smf.End), new MidiReadOptions { MaxEvents = 3 }).IsUsable);
        MidiFile file = Smf.Valid(Smf.OneTrack("00 C0 05 " + Smf.End));
        Assert.Equal("0:C00500 0:FF2F[]", Smf.Dump(Assert.Single(file.Tracks)));
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(5000)]
    public void Read_MoreEventsThanRoomAtFirst_KeepsAll_AndCountsToTheLimit(int messages)
    {
        byte[] track = [0, 0x90, 60, 64, .. Enumerable.Range(1, messages - 1).SelectMany(i => new byte[] { 0x81, 0x00, (byte)(i % 128), 64 }), .. Smf.Bytes(Smf.End)];
        byte[] bytes = [.. Smf.Header(0, 1), .. Smf.Chunk("MTrk", track)];
        MidiTrack read = Smf.Valid(bytes).Tracks[0];
        Assert.Equal(messages + 1, read.Events.Length);
        Assert.Equal((messages - 1) * 128L, read.EndTick);
        Assert.True(MidiFile.Read(bytes, new MidiReadOptions { MaxEvents = messages + 1 }).IsUsable);
        Assert.Equal(MidiFaultCode.TooManyEvents, MidiFile.Read(bytes, new MidiReadOptions { MaxEvents = messages }).Refusal?.Code);
        Assert.Equal(bytes.Length - 8, MidiFile.Read(bytes, new MidiReadOptions { MaxEvents = messages - 1 }).Refusal?.Offset);
    }
}
