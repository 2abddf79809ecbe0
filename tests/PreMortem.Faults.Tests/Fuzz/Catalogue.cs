using System.Reflection;
using System.Text.Json.Serialization;
using PreMortem.Core.Sessions;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>What the contract knows: the commands by name with their fields, and every code of a refusal.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<(string Name, string[] Fields)> Commands =
    [
        .. typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(known => (
            (string)known.TypeDiscriminator!,
            known.DerivedType.GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).ToArray())),
    ];

    public static readonly IReadOnlySet<string> Refusals =
        typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Refusal>().Select(refusal => refusal.Code)
            .Concat(typeof(Refusal).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Refusal)).Select(Drawn))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The code of a refusal that is worded for its numbers or its fault.</summary>
    private static string Drawn(MethodInfo method) => ((Refusal)method.Invoke(null, [.. method.GetParameters().Select(Some)])!).Code;

    private static object Some(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? 3
        : parameter.ParameterType == typeof(string) ? "some fault"
        : parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).GetValue(0)!
        : typeof(IEnumerable<int>).IsAssignableFrom(parameter.ParameterType) ? (object)new[] { 1, 2 }
        : throw new InvalidOperationException($"The catalogue has a refusal made from {parameter.ParameterType}; say here what to make it from.");
}
