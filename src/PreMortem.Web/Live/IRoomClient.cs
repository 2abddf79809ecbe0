using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>What the server says to a client on its own.</summary>
public interface IRoomClient
{
    /// <summary>Records to put and keys to drop, to reach a version.</summary>
    Task Changed(Changes changes);
}
