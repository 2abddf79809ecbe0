using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace PreMortem.Web.Api;

/// <summary>
/// How OpenAPI sees a record. The schema exporter writes down every default of a constructor and fails on the default of
/// a struct, so here a record has no constructor, and requires the same members as if it had one.
/// Nothing is read with these options: bodies are read in the product's own dialect.
/// </summary>
internal static class RecordShapes
{
    public static IJsonTypeInfoResolver Resolver { get; } = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutConstructor } };

    private static void WithoutConstructor(JsonTypeInfo shape)
    {
        if (shape.Kind != JsonTypeInfoKind.Object || shape.Type.Assembly != typeof(Core.Json).Assembly || Constructor(shape.Type) is not { } constructor)
        {
            return;
        }

        shape.CreateObject = () => RuntimeHelpers.GetUninitializedObject(shape.Type);
        var required = constructor.GetParameters().Where(parameter => !parameter.HasDefaultValue && !MayBeNull(parameter)).Select(parameter => parameter.Name!);
        foreach (var property in shape.Properties.Where(property => required.Contains(property.Name, StringComparer.OrdinalIgnoreCase)))
        {
            property.IsRequired = true;
        }
    }

    private static bool MayBeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;

    private static ConstructorInfo? Constructor(Type type) =>
        type.IsAbstract ? null : type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
}
