using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PreMortem.Web.Tests.Storage;

/// <summary>
/// A real PostgreSQL: the one that PREMORTEM_TEST_DATABASE names, else an installed one on a temporary folder and a free port, else Debian's
/// package, installed now.
/// </summary>
public sealed class Postgres : IDisposable
{
    private const string Here = "127.0.0.1";

    private static readonly Lazy<Postgres> One = new(() => Start(durable: false));

    private readonly string? _folder;
    private readonly string _bin;
    private readonly NpgsqlConnectionStringBuilder _address;
    private int _databases;

    private Postgres(NpgsqlConnectionStringBuilder address, string bin = "", string? folder = null) => (_address, _bin, _folder) = (address, bin, folder);

    /// <summary>The one that the tests of this process share. What it holds need not outlive a power cut.</summary>
    public static Postgres Shared => One.Value;

    /// <summary>Whether <see cref="Stop"/> and <see cref="Go"/> can be done to it.</summary>
    public bool IsOurs => _folder is not null;

    /// <param name="durable">Whether every commit waits for the disk, as it does where people depend on it.</param>
    public static Postgres Start(bool durable)
    {
        if (Environment.GetEnvironmentVariable("PREMORTEM_TEST_DATABASE") is { Length: > 0 } running)
        {
            return new(new(running));
        }

        var bin = Find() ?? Install();
        var folder = Directory.CreateTempSubdirectory("premortem-postgres-").FullName;
        var address = new NpgsqlConnectionStringBuilder { Host = Here, Port = FreePort(), Username = "premortem", Database = "postgres", Pooling = false };
        var server = new Postgres(address, bin, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        if (Environment.IsPrivilegedProcess)
        {
            Must("chown", "postgres", folder);
        }

        server.Run("initdb", "-D", server.Data, "-U", "premortem", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        File.AppendAllText(Path.Combine(server.Data, "postgresql.conf"), string.Create(CultureInfo.InvariantCulture, $"""

            listen_addresses = '{Here}'
            port = {address.Port}
            unix_socket_directories = ''
            max_connections = 200
            fsync = {(durable ? "on" : "off")}
            shared_buffers = 64MB

            """));
        server.Go();
        return server;
    }

    /// <summary>A database of one's own, as the program is told of it.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"premortem_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(_address.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder { Host = _address.Host, Port = _address.Port, Username = _address.Username, Password = _address.Password, Database = name }.ConnectionString;
    }

    public void Drop(string database)
    {
        using var connection = new NpgsqlConnection(_address.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    public void Go() => Run("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(Data, "log"), "start");

    /// <summary>As a power cut would, or as an administrator does, who lets nobody finish.</summary>
    public void Stop(bool suddenly) => Run("pg_ctl", "-D", Data, "-w", "-t", "60", "-m", suddenly ? "immediate" : "fast", "stop");

    /// <summary>Starts again as a standby does, which answers and takes nothing.</summary>
    public void StandBy()
    {
        Stop(suddenly: false);
        File.WriteAllText(Path.Combine(Data, "standby.signal"), "");
        Go();
    }

    /// <summary>Takes writes from now on, as where the first is lost.</summary>
    public void Promote() => Run("pg_ctl", "-D", Data, "-w", "-t", "60", "promote");

    public void Dispose()
    {
        if (_folder is null || !Directory.Exists(_folder))
        {
            return;
        }

        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            Stop(suddenly: true);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder!, "data");

    /// <summary>PostgreSQL refuses to run as root, so there it runs as the user its package makes.</summary>
    private void Run(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_bin, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command];
        }

        Must(command);
    }

    private static void Must(params string[] command)
    {
        // The server inherits what its starter writes to, so its words go nowhere.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", .. command])
        {
            WorkingDirectory = "/",
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"“{string.Join(' ', command)}” ended with {process.ExitCode}.");
        }
    }

    private static string? Find() =>
        ((string[])["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"]).Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(folder => Path.Combine(folder, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault();

    private static string Install()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            Must("apt-get", "update");
            Must("apt-get", "install", "-y", "--no-install-recommends", "postgresql");
        }

        return Find() ?? throw new InvalidOperationException("The tests found no PostgreSQL and could not install one: install version 14 or newer, or name one with PREMORTEM_TEST_DATABASE.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
