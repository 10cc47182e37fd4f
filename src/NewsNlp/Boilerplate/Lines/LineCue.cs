namespace NewsNlp.Boilerplate;

/// <summary>A phrase in a line that names what stands around an article.</summary>
/// <param name="Role">What it names; <see cref="BlockRole.Other"/> where there is no phrase.</param>
/// <param name="Place">0 at the line's start, 1 within its first words, 2 further inside, 3 at its end.</param>
/// <param name="IsWeak">Whether the phrase is evidence only: text may hold it too.</param>
internal readonly record struct LineCue(BlockRole Role, byte Place, bool IsWeak)
{
    /// <summary>Codes of <see cref="Code"/>.</summary>
    public const int Codes = 57;

    /// <summary>The role that the phrase names for sure, or null.</summary>
    public BlockRole? Sure => Role == BlockRole.Other || IsWeak ? null : Role;

    /// <summary>A number for each role, place and weight; 0 where there is no phrase.</summary>
    public int Code => Kind == 0 ? 0 : 1 + ((Kind - 1) * 8) + (Place * 2) + (IsWeak ? 1 : 0);

    /// <summary>A number for the role alone.</summary>
    public int Kind => Role switch
    {
        BlockRole.Advertisement => 1,
        BlockRole.Comments => 2,
        BlockRole.Legal => 3,
        BlockRole.Promotion => 4,
        BlockRole.Related => 5,
        BlockRole.Credit => 6,
        BlockRole.Caption => 7,
        _ => 0,
    };
}
