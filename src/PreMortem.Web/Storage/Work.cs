using System.Data.Common;


namespace PreMortem.Web.Storage;

/// <summary>Something to write, and somebody who waits for it.</summary>
internal abstract class Work
{
    private Exception? _problem;

    public abstract void Do(DbConnection connection, DbTransaction transaction);

    /// <summary>Keeps the work's own failure until the group around it is stored.</summary>
    public void Remember(Exception problem) => _problem = problem;

    /// <summary>The group is on the disk.</summary>
    public void Done()
    {
        if (_problem is { } problem)
        {
            Fail(problem);
        }
        else
        {
            Succeed();
        }
    }

    public abstract void Fail(Exception problem);

    protected abstract void Succeed();
}

internal sealed class Work<T>(Func<DbConnection, DbTransaction, T> work) : Work
{
    // Whoever waits goes on elsewhere: the writer's thread only writes.
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _source.Task;

    public override void Do(DbConnection connection, DbTransaction transaction) => _result = work(connection, transaction);

    public override void Fail(Exception problem) => _source.TrySetException(problem);

    protected override void Succeed() => _source.TrySetResult(_result);
}
