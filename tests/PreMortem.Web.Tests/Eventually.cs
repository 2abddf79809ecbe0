namespace PreMortem.Web.Tests;

/// <summary>What comes true in a moment.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    /// <exception cref="OperationCanceledException">It was not so for ten seconds.</exception>
    public static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
