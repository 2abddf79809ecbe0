namespace PreMortem.Core.Sessions.Phases;

/// <summary>The fiasco is told; every input stays shut (IM1).</summary>
internal sealed class Imagine : Phase;
