namespace PreMortem.Core.Sessions;

// Share in pods.

/// <param name="Pods">Who sits in each, in the order of their turns; none in a sealed log, which says only that there were pods (PD10).</param>
public sealed record PodsDrawn(Seq<Seq<string>> Pods) : Fact;

/// <summary>Somebody who came late sits in a pod.</summary>
/// <param name="Pod">From 1; one more than there are where a new one begins.</param>
public sealed record PodJoined(string Seat, int Pod) : Fact;

/// <summary>Its author's pod has heard it, and nobody else.</summary>
public sealed record ReasonToldToPod(string Reason) : Fact;

public sealed record PodTurnPassed(string Seat) : Fact;

/// <summary>A pod put it before everybody; <see cref="ReasonShared"/> follows.</summary>
/// <param name="Lone">Only one of the pod said this.</param>
public sealed record ReasonSentUp(string Reason, bool Lone) : Fact;
