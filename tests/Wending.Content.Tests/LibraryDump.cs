using System.Collections;
using System.Reflection;
using System.Text;
using Wending.Content.Model;

namespace Wending.Content.Tests;

/// <summary>Everything that a library holds as one text, without the places in files and the version.</summary>
internal static class LibraryDump
{
    public static string Of(object value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder into)
    {
        switch (value)
        {
            case null: into.Append("∅;"); break;
            case SourcePlace: break;
            case string or bool or int or decimal or Enum or DateOnly or Uri: into.Append(value).Append(';'); break;
            case IEnumerable many:
                into.Append('[');
                foreach (var one in many) Write(one, into);
                into.Append(']');
                break;
            default:
                into.Append(value.GetType().Name).Append('{');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && (p.SetMethod is not null || value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal)) && p.Name != nameof(Library.Version)))
                {
                    into.Append(property.Name).Append('=');
                    Write(property.GetValue(value), into);
                }

                into.Append('}');
                break;
        }
    }
}
