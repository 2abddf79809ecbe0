namespace PreMortem.Web.Initiatives;

/// <summary>The pages of one plan.</summary>
public enum PlanTab { Theory, Work, Sites, Problems, Versions }
