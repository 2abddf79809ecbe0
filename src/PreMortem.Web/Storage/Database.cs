using System.Data.Common;
using PreMortem.Web.Operations;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>Where everything is kept: a file of one program, or a PostgreSQL that many servers share. Both read and write the same rows with the same statements.</summary>
public abstract class Database : IDisposable
{
    private int _damaged;

    protected Database() => Columns.Register();

    /// <summary>The path of a file, or the place of a server; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Whether other servers write to it, too.</summary>
    public virtual bool IsShared => false;

    /// <summary>The copies the program takes by itself; null where that is the database's own business.</summary>
    public virtual BackupFolder? Backups => null;

    /// <summary>A page that cannot be was met while the program ran: the file is read as far as it goes, and not written any more (ST12).</summary>
    public bool IsDamaged => Volatile.Read(ref _damaged) != 0;

    /// <returns>True the first time.</returns>
    public bool StopWriting() => Interlocked.Exchange(ref _damaged, 1) == 0;

    /// <summary>A pooled connection that only reads.</summary>
    /// <exception cref="DbException">It cannot be reached or read now.</exception>
    public abstract DbConnection OpenReading();

    /// <summary>All that is read in it stands as it was at one moment.</summary>
    public abstract DbTransaction Moment(DbConnection reading);

    public abstract Writer NewWriter(Measures? measures = null, ILogger<Writer>? logger = null);

    /// <summary>Whether a page was met that cannot be (ST12).</summary>
    public virtual bool IsDamage(Exception problem) => false;

    /// <summary>Whether it could not be reached, as while it starts again: what was asked is as good as before, in a moment.</summary>
    public virtual bool IsAway(Exception problem) => false;

    /// <summary>Has what was overwritten leave the log of what was written (ST19).</summary>
    public virtual void EmptyLog()
    {
    }

    public abstract void Dispose();
}
