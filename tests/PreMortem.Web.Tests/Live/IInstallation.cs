using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>What people reach at one address: a program on a file, or several on one PostgreSQL behind a proxy.</summary>
public interface IInstallation : IAsyncDisposable
{
    Uri Address { get; }

    string LeaderKey { get; }

    /// <summary>Of each program, without anything between.</summary>
    IReadOnlyList<Uri> Addresses { get; }

    /// <summary>All that its programs have written after their first lines, on either stream.</summary>
    string Output { get; }

    /// <summary>A client that sends the leader key.</summary>
    HttpClient Http();

    /// <summary>Gives the code of a room on a plan of its own.</summary>
    Task<string> OpenSession(bool anonymous);

    /// <summary>The initiative of a session that <see cref="OpenSession"/> opened; null for any other.</summary>
    string? PlanOf(string code);

    /// <summary>Its database, opened beside its programs.</summary>
    Database OpenDatabase();

    /// <summary>Every program is told to stop, and has.</summary>
    Task Stop();

    /// <summary>SIGKILL to every program.</summary>
    Task Kill();

    /// <summary>Every program starts on the same data and the same port.</summary>
    Task StartAgain();
}
