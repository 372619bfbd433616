using System.Reflection;
using System.Runtime.ExceptionServices;
using EventSuite.Plugins;

namespace PluginWorker;

/// <summary>Finds the one class of an assembly that is the plugin, and makes it. Faults are told in the author's words.</summary>
internal static class PluginLoader
{
    /// <summary>The plugin of an assembly.</summary>
    /// <exception cref="PluginFaultException">It cannot be loaded; or what its constructor threw.</exception>
    public static T Create<T>(string path, PluginContext context)
        where T : class
    {
        Assembly assembly = Load(path);
        string file = Path.GetFileName(path);
        Type type = FindClass<T>(assembly, file);
        ConstructorInfo constructor = type.GetConstructor([typeof(PluginContext)]) ?? type.GetConstructor(Type.EmptyTypes)
            ?? throw Fault($"{type.FullName} in {file} has no constructor that can be used. Give it a public one without parameters or with one PluginContext.");
        try
        {
            return (T)constructor.Invoke(constructor.GetParameters().Length == 0 ? [] : [context]);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static Assembly Load(string path)
    {
        string file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw Fault($"There is no {file} in the plugin's folder. Build the plugin, or mend \"assembly\" in plugin.json.");
        }

        Assembly assembly;
        try
        {
            assembly = new PluginLoadContext(path).LoadFromAssemblyPath(path);
        }
        catch (BadImageFormatException e)
        {
            throw Fault($"{file} is no .NET assembly for this runtime ({Environment.Version}). Build it for net10.0.", e);
        }

        foreach (AssemblyName wanted in assembly.GetReferencedAssemblies())
        {
            Version? here = PluginLoadContext.SharedVersion(wanted.Name);
            if (here is not null && wanted.Version is { } version && (version.Major != here.Major || version > here))
            {
                throw new PluginFaultException(
                    PluginFaultCode.NotSupported,
                    $"{file} is built against {wanted.Name} {version.ToString(3)}, this host has {here.ToString(3)}. Update the host, or build the plugin against {here.ToString(3)}.");
            }
        }

        return assembly;
    }

    private static Type FindClass<T>(Assembly assembly, string file)
    {
        Type[] all;
        try
        {
            all = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            string missing = string.Join(" ", e.LoaderExceptions.OfType<Exception>().Select(x => x.Message).Distinct().Take(3));
            throw Fault($"{file} cannot be loaded: {missing} Are all its files in the folder?", e);
        }

        Type[] found = [.. all.Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(T).IsAssignableFrom(t))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw Fault($"No class in {file} is an {typeof(T).Name}. Write one class that implements it, and look at \"kind\" in plugin.json."),
            _ => throw Fault($"{found.Length} classes in {file} are {typeof(T).Name}: {string.Join(", ", found.Select(t => t.FullName))}. Keep one in each plugin."),
        };
    }

    private static PluginFaultException Fault(string message, Exception? inner = null) => new(PluginFaultCode.PluginFault, message, inner);
}
