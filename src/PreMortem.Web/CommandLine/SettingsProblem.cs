namespace PreMortem.Web.CommandLine;

/// <summary>The program cannot do what it was asked to with these settings. The message is one sentence that says what is wrong and how to mend it (LN3).</summary>
public sealed class SettingsProblem(string sentence) : Exception(sentence);
