using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using PreMortem.Web.Languages;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Live;

/// <summary>A room's pictures, drawn from what its screens may see and from nothing else (PI5). Each is drawn once a version and language, however many ask.</summary>
internal sealed class RoomPictures
{
    public const string Concern = "concern", Confidence = "confidence";

    private readonly Lock _drawing = new();
    private readonly Dictionary<(string Picture, PictureSize Size, Language Language), (long Version, Task<byte[]?> Bytes)> _drawn = [];

    /// <returns>Null while the room's screens may not see it: before the vote is closed, before the shift is shown.</returns>
    public Task<byte[]?> Draw(Session session, string picture, PictureSize size, PictureFiles files)
    {
        lock (_drawing)
        {
            if (!_drawn.TryGetValue((picture, size, Language.Current), out var last) || last.Version < session.Version || last.Bytes.IsFaulted)
            {
                last = (session.Version, Task.Run(() => Anew(session, picture, size, files)));
                _drawn[(picture, size, Language.Current)] = last;
            }

            return last.Bytes;
        }
    }

    private static async Task<byte[]?> Anew(Session session, string picture, PictureSize size, PictureFiles files)
    {
        var seen = View.Of(session, Presence.Nobody, Audience.Screens);
        return picture switch
        {
            Concern when seen.Values.OfType<ConcernRecord>().Any() => await files.Concern(RatedRisk.Of(seen), size),
            Confidence when seen.GetValueOrDefault("confidence") is ConfidenceRecord { Shown: true } shown =>
                await files.Confidence(new ConfidenceShift(shown.Before, shown.After), size),
            _ => null,
        };
    }
}
