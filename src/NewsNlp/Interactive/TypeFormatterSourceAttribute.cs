using System.Diagnostics.CodeAnalysis;

namespace NewsNlp.Interactive;

/// <summary>
/// Tells .NET Interactive how a type is shown. The kernel finds the attribute by this name and its members by theirs, so that the library needs
/// no reference to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
    Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The kinds of output that are tried first.</summary>
    public string[] PreferredMimeTypes { get; init; } = [];
}
