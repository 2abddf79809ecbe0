namespace PreMortem.E2E.Network;

/// <summary>What a proxy does to a request that it does not like.</summary>
public enum Forbids
{
    Nothing,

    /// <summary>Answers 403.</summary>
    ByRefusing,

    /// <summary>Never answers.</summary>
    ByHanging,

    /// <summary>Passes on the head of the answer and holds back all that follows.</summary>
    ByBuffering,
}
