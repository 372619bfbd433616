using System.Text;
using EventSuite.Music.Synthesis;

namespace EventSuite.Music.Tests.Synthesis;

public sealed class WavFileTests
{
    [Fact]
    public void What_is_written_is_read_back_within_the_dither()
    {
        StereoBuffer sound = Signals.Sine(440, 0.3, (0.5, -6));
        sound.Right.Fill(-0.25f);

        StereoBuffer read = WavFile.Read(Signals.Wav(sound));

        Assert.Equal(sound.Frames, read.Frames);
        for (int i = 0; i < sound.Frames; i++)
        {
            Assert.Equal(sound.Left[i], read.Left[i], 1.6f / 32767);
            Assert.Equal(sound.Right[i], read.Right[i], 1.6f / 32767);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_silence_is_not_dithered()
    {
        StereoBuffer sound = Signals.Sine(440, 0, (0.1, -40));

        Assert.Equal(Signals.Wav(sound), Signals.Wav(sound));
        Assert.All(Signals.Wav(new StereoBuffer(100))[44..], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Too_loud_samples_are_clipped_not_wrapped()
    {
        StereoBuffer read = WavFile.Read(Signals.Wav(new StereoBuffer([2f, -2f], [2f, -2f])));

        Assert.Equal(1f, read.Left[0]);
        Assert.True(read.Left[1] <= -1f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("RIFF____WAVE")]
    [InlineData("RIFF____WAVEdata\u0004\0\0\0abcd")]
    [InlineData("RIFF____WAVEfmt \u0004\0\0\0abcd")]
    [InlineData("MThd____WAVEfmt \u0010\0\0\0")]
    public void What_is_no_such_file_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => WavFile.Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Other_formats_are_refused_by_name()
    {
        byte[] mono = Signals.Wav(new StereoBuffer(10));
        mono[22] = 1;

        Assert.Contains("1 channels", Assert.Throws<InvalidDataException>(() => WavFile.Read(mono)).Message);
    }

    [Fact]
    public void Any_damage_ends_in_a_clear_error_or_in_sound()
    {
        byte[] whole = Signals.Wav(Signals.Sine(440, 0, (0.01, -6)));
        var random = new Random(5);
        for (int round = 0; round < 2000; round++)
        {
            byte[] damaged = whole[..random.Next(whole.Length)];
            for (int i = 0; i < 3 && damaged.Length > 0; i++)
            {
                damaged[random.Next(Math.Min(damaged.Length, 60))] = (byte)random.Next(256);
            }

            Exception? error = Record.Exception(() => WavFile.Read(damaged));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        }
    }
}
