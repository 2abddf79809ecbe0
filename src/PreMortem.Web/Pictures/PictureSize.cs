namespace PreMortem.Web.Pictures;

/// <summary>Beside a page's text, with bare numbers, or large: across a wall or in a file of its own, with names.</summary>
public enum PictureSize { Small, Large }
