using System.Text;
using QRCoder;

namespace PreMortem.Web.CommandLine;

/// <summary>The window the program was started in, if a person sits at it (GK3).</summary>
/// <param name="Ask">Where a person's answer is read; null where nobody can be asked.</param>
/// <param name="Draws">Whether what is written is seen in a window, not kept in a file.</param>
/// <param name="Colours">Whether colours are wanted there.</param>
public sealed record Terminal(TextReader? Ask, bool Draws, bool Colours)
{
    // Black on white whatever the window's own colours are: some cameras read nothing else.
    private const string BlackOnWhite = "\e[38;5;16;48;5;231m";
    private const string AsBefore = "\e[0m";

    /// <summary>Nobody is there.</summary>
    public static Terminal None { get; } = new(null, Draws: false, Colours: false);

    /// <summary>The window of this process.</summary>
    public static Terminal OfThisProcess()
    {
        var draws = !Console.IsOutputRedirected;
        if (draws && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new(
            draws && !Console.IsInputRedirected ? Console.In : null,
            draws,
            draws && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>An address to point a phone at, in half blocks with a quiet zone. Without colours the blocks are the light fields, for a dark window or a white page turned over.</summary>
    public void WriteQr(TextWriter output, string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        using var picture = new AsciiQRCode(data);
        foreach (var line in picture.GetGraphicSmall(drawQuietZones: true, invert: Colours, endOfLine: "\n").Split('\n'))
        {
            output.WriteLine(Colours ? $"{BlackOnWhite}{line}{AsBefore}" : line);
        }
    }
}
