using System.Text.Json;

namespace PreMortem.Web.Live;

/// <summary>What a client may ask of the server (product.md, “Contract for programs”). A refusal is an answer, never an error.</summary>
public interface IRoomServer
{
    /// <summary>Takes a seat, or a place to look on: <see cref="EnterRequest"/> → <see cref="Entered"/>, or <see cref="Reply"/> where it is refused.</summary>
    Task<object> Enter(JsonElement request);

    /// <summary>One command: <c>{id, type, phase?, …}</c> → <see cref="Reply"/>.</summary>
    Task<Reply> Do(JsonElement command);

    /// <summary>Goes for now. The seat stays one's own.</summary>
    Task Leave();
}
