namespace PreMortem.Core.Initiatives;

/// <summary>What shapes how a reform is taken up: what it stresses, how hard it is, what helps, who is won for it (CN, after Shiffman and colleagues 2008).</summary>
public enum DesignFactor { Emphasis, Complexity, Supports, Engagement }
