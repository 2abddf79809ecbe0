using QRCoder;

namespace PreMortem.Web.Live;

/// <summary>An address as a picture to point a phone at: dark on light, whatever the page's colours, because cameras want it so.</summary>
public static class QrPicture
{
    public static string Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(8, "#1d2330", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
