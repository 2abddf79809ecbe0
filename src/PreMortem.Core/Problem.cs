namespace PreMortem.Core;

/// <summary>What is wrong with one field of something a person sent, in a sentence that says how to mend it.</summary>
/// <param name="Field">The field's path as in JSON: <c>name</c>, <c>theory[2].for</c>.</param>
public sealed record Problem(string Field, string Sentence);
