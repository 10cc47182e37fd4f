using System.Reflection;
using System.Text;

namespace NewsNlp.PackageTests;

/// <summary>Prints the public surface of an assembly: one line a type, one a member, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').AppendLine(NameOf(type));
            var members = type.GetMembers(Declared).Where(IsShown).Select(Print).Where(line => line.Length > 0).Order(StringComparer.Ordinal);
            foreach (var member in members)
            {
                text.Append("    ").AppendLine(member);
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Accessors show as their property; what the compiler adds to records is the same for all of them.</summary>
    private static bool IsShown(MemberInfo member) =>
        member is not MethodBase { IsSpecialName: true, IsConstructor: false } and not Type
        && !member.Name.StartsWith('<')
        && member.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "value__");

    private static string Print(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{NameOf(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{NameOf(field.FieldType)} {field.Name}",
        EventInfo happening => $"event {happening.Name}",
        _ => "",
    };

    private static string Accessors(PropertyInfo property) =>
        string.Join(" ", new[] { property.GetMethod?.IsPublic == true ? "get;" : "", property.SetMethod?.IsPublic == true ? "init;" : "" }.Where(a => a.Length > 0));

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{NameOf(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return NameOf(type.GetElementType()!);
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
