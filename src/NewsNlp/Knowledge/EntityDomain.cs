namespace NewsNlp.Knowledge;

/// <summary>The field an entity is known in: one byte of its record.</summary>
internal enum EntityDomain : byte
{
    Unknown,
    Politics,
    Sport,
    Music,
    Screen,
    Letters,
    Science,
    Business,
    Technology,
    Media,
    Military,
    Religion,
    Law,
    Transport,
    Education,
    Place,
    Fashion,
}
