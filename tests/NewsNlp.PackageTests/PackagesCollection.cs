namespace NewsNlp.PackageTests;

/// <summary>The tests that share the packages, packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
