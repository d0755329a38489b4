using System.Reflection.Metadata;
using Wending.Web.Publishing;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace Wending.Web.Publishing;

/// <summary>During development (<c>dotnet watch</c>) changed code makes every page anew.</summary>
internal static class HotReload
{
    public static void UpdateApplication(Type[]? updatedTypes) => EditionKeeper.ClearAfterHotReload();
}
