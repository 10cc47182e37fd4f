namespace NewsNlp.Articles.Metadata;

/// <summary>Kinds of JSON value.</summary>
internal enum JsonKind : byte
{
    Object,
    Array,
    String,

    /// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>, or anything else without quotation marks.</summary>
    Scalar,
}
