namespace PreMortem.Web.Storage;

/// <summary>The change of places at the end of a restore. It happens or it does not: what a power cut leaves is finished at the next start (ST8).</summary>
internal static class Restoration
{
    /// <summary>A whole database that stands here is to take the place of the one there is.</summary>
    private static string Ready(string database) => database + ".restored";

    /// <summary>From here on the restore counts.</summary>
    /// <param name="incoming">A whole, checked database that is on the disk.</param>
    public static void Commit(string incoming, string database)
    {
        File.Move(incoming, Ready(database), overwrite: true);
        FolderFlush.Of(database);
        ChangePlaces(database);
    }

    /// <summary>Finishes a restore that was cut short; nothing where there was none.</summary>
    public static void Finish(string database)
    {
        if (!File.Exists(Ready(database)))
        {
            return;
        }

        using var hold = new FolderHold(new DataFolder(Path.GetDirectoryName(Path.GetFullPath(database))!));
        ChangePlaces(database);
    }

    /// <summary>The log of the database that goes must not be played into the one that comes.</summary>
    private static void ChangePlaces(string database)
    {
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(Ready(database), database, overwrite: true);
        FolderFlush.Of(database);
    }
}
