using System.Collections;

namespace PreMortem.Web.Tests.Storage;

/// <summary>What a busy machine takes its time to go through.</summary>
internal sealed class SlowCollection<T>(IReadOnlyList<T> items, TimeSpan pause) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator()
    {
        Thread.Sleep(pause);
        return items.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
