using System.Reflection;
using System.Runtime.CompilerServices;

namespace EventSuite.Plugins.Tests.Api;

/// <summary>The public members of an assembly, a line each, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static string[] Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(t => Members(t).Prepend(Describe(t))).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared).Where(m => IsVisible(m, type)).Select(m => $"{type.FullName}.{Describe(m)}");

    private static bool IsVisible(MemberInfo member, Type type) => member switch
    {
        // Printing, cloning and comparing of records are the compiler's, and private to the type's own use.
        MethodInfo m => (m.IsPublic || (m.IsFamily && !type.IsSealed)) && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && (!m.IsSpecialName || m.Name.StartsWith("op_Implicit", StringComparison.Ordinal)),
        ConstructorInfo c => c.IsPublic,
        PropertyInfo p => p.GetMethod?.IsPublic == true,
        FieldInfo f => f.IsPublic && f.Name != "value__",
        _ => false,
    };

    private static string Describe(Type type)
    {
        string kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract ? "static class" : type.IsSealed ? "sealed class" : "class";
        return $"{type.FullName} : {kind}";
    }

    private static string Describe(MemberInfo member) => member switch
    {
        MethodInfo m => $"{m.Name}({Parameters(m)}) : {Name(m.ReturnType)}",
        ConstructorInfo c => $"new({Parameters(c)})",
        PropertyInfo p => $"{p.Name}{(p.GetIndexParameters().Length > 0 ? $"[{string.Join(", ", p.GetIndexParameters().Select(i => Name(i.ParameterType)))}]" : "")} : {Name(p.PropertyType)} {{ get;{(p.SetMethod?.IsPublic == true ? " init;" : "")} }}{(p.IsDefined(typeof(RequiredMemberAttribute)) ? " required" : "")}",
        FieldInfo { IsLiteral: true } f => $"{f.Name} = {f.GetRawConstantValue()}",
        FieldInfo f => $"{f.Name} : {Name(f.FieldType)}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " = " + (p.RawDefaultValue ?? "default") : "")}"));

    private static string Name(Type type) => !type.IsGenericType
        ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
}
