using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PreMortem.Web.Tests.Storage;

/// <summary>The way between a program and a real PostgreSQL: it can be cut, and lose the answer to a commit. On threads of its own: a busy pool must not make it look away.</summary>
public sealed class PostgresLine : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _there;
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _open = new();
    private readonly int _port;
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private bool _losesACommit;

    /// <param name="database">What a program is told that goes there directly.</param>
    public PostgresLine(string database)
    {
        _there = new(database);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Begin(Accept, _listener);
    }

    /// <summary>What a program is told that goes this way.</summary>
    public string Database => new NpgsqlConnectionStringBuilder(_there.ConnectionString) { Host = "127.0.0.1", Port = _port, SslMode = SslMode.Disable }.ConnectionString;

    /// <summary>Nobody gets there, and whoever is there is cut off.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var (one, other) in _open)
        {
            Close(one, other);
        }
    }

    /// <summary>Nothing where it is whole.</summary>
    public void Mend()
    {
        if (_listener.Server.IsBound)
        {
            return;
        }

        _listener = new(IPAddress.Loopback, _port);
        _listener.Start();
        Begin(Accept, _listener);
    }

    /// <summary>The next commit is made, and its answer does not arrive.</summary>
    public void LoseTheNextCommitsAnswer() => _losesACommit = true;

    public void Dispose() => Cut();

    private static void Begin<T>(Action<T> work, T on) => new Thread(() => work(on)) { IsBackground = true }.Start();

    private void Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                Begin(Carry, listener.AcceptTcpClient());
            }
        }
        catch (Exception problem) when (problem is SocketException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private void Carry(TcpClient program)
    {
        var database = new TcpClient { NoDelay = true };
        program.NoDelay = true;
        var losing = false;
        try
        {
            database.Connect(_there.Host!, _there.Port);
            _open[program] = database;
            Begin(
                _ =>
                {
                    Pump(database, program, answer => !losing || !Says(answer, "COMMIT"));
                    Close(program, database);
                },
                program);
            Pump(program, database, sent =>
            {
                losing |= Says(sent, "COMMIT") && Interlocked.Exchange(ref _losesACommit, false);
                return true;
            });
        }
        catch (SocketException)
        {
            // The database is not there either.
        }

        Close(program, database);
    }

    /// <param name="passes">Whether the bytes go on; where they do not, the line ends.</param>
    private static void Pump(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, bool> passes)
    {
        try
        {
            var room = new byte[65536];
            while (from.GetStream().Read(room) is var count && count > 0 && passes(room.AsMemory(0, count)))
            {
                to.GetStream().Write(room.AsSpan(0, count));
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException)
        {
            // One side is gone.
        }
    }

    private static bool Says(ReadOnlyMemory<byte> bytes, string word) => bytes.Span.IndexOf(System.Text.Encoding.ASCII.GetBytes(word)) >= 0;

    private void Close(TcpClient one, TcpClient other)
    {
        _open.TryRemove(one, out _);
        one.Dispose();
        other.Dispose();
    }
}
