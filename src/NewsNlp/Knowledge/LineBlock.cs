namespace NewsNlp.Knowledge;

/// <summary>A run of whole lines of a dump.</summary>
/// <param name="Bytes">The buffer.</param>
/// <param name="Length">Bytes of it that are lines.</param>
/// <param name="Number">Number of the block, from 0.</param>
internal sealed record LineBlock(byte[] Bytes, int Length, long Number);
