namespace PreMortem.Core.Sessions;

/// <summary>What somebody tried too often.</summary>
public enum Tried
{
    /// <summary>Codes that no room has.</summary>
    Code,

    /// <summary>Leader keys that are none.</summary>
    Key,

    /// <summary>Secrets of seats that the room does not know.</summary>
    Token,

    /// <summary>New seats in one room.</summary>
    Seat,
}
