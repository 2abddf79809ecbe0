using System.Text.Encodings.Web;

namespace PreMortem.Web.Pages;

/// <summary>
/// Writes text as HTML that is read back as that text. HTML reads the numbers 0x80 to 0x9F as signs of an old Windows alphabet, so that a control
/// character would come back as “€”; such a character stands as U+FFFD, as HTML does itself with U+0000 (AC26).
/// </summary>
internal sealed unsafe class ReadableHtmlEncoder : HtmlEncoder
{
    private const int FirstControl = 0x80;
    private const int LastControl = 0x9f;
    private const int Replacement = 0xfffd;

    public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Default.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => Default.FindFirstCharacterToEncode(text, textLength);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Default.TryEncodeUnicodeScalar(unicodeScalar is >= FirstControl and <= LastControl ? Replacement : unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
