using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

/// <summary>Cuts a Spanish word to what its forms share, with its accents folded, as many people type without them; small words weigh nothing.</summary>
internal static class SpanishStems
{
    private static readonly FrozenSet<string> Stop = Set("""
        a al algo alguien algun alguna algunas algunos alla alli ante antes aqui asi aun aunque cada casi como con contra cual cuales cuando cuanto de del desde despues dia donde dos durante
        e el ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta estaba estaban estan este esto estos fue fueron ha habia habian haber hacer hacia han hasta hay hizo
        hicieron hubo la las le les lo los luego mas me menos mi mientras mismo misma muy nada nadie ni ningun ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os
        otra otras otro otros para pero poco poca pocos pocas por porque primer primera primero pudo pudieron que quien quienes quiso se segun ser si sido siempre sin sino sobre solo son su
        sus tal tambien tampoco tan tanto tenia tenian tener tiene tienen toda todas todavia todo todos tras tres tuvo tuvieron u un una unas uno unos usted ustedes va vez veces y ya yo
        dijo dijeron dio dieron puso pusieron hecho nuevo nueva nuevos nuevas empezo termino quedo quedaron debia podia iba iban
        """);

    /// <summary>The longest first, each with the fewest letters that have to be left.</summary>
    private static readonly (string Ending, int Left)[] Endings =
    [
        ("amientos", 3), ("imientos", 3), ("amiento", 3), ("imiento", 3), ("aciones", 4), ("idades", 4), ("adores", 3), ("adoras", 3), ("acion", 4), ("ieron", 3), ("iendo", 3), ("mente", 4),
        ("idad", 4), ("adora", 3), ("aron", 3), ("aban", 3), ("amos", 3), ("imos", 3), ("ando", 3), ("ados", 3), ("adas", 3), ("idos", 3), ("idas", 3), ("ador", 3), ("ado", 3), ("ada", 3),
        ("ido", 3), ("ida", 3), ("aba", 3), ("ian", 3), ("ar", 3), ("er", 3), ("ir", 3), ("io", 3), ("ia", 4), ("es", 3), ("os", 3), ("as", 3), ("o", 3), ("a", 3), ("e", 3),
    ];

    private static readonly FrozenSet<string> Everyday = Stemmed("""
        maestros docentes profesores escuelas estudiantes alumnos lecciones plan trabajo equipos gente personas clases salones aulas prácticas iniciativa programa semana mes año día
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano otoño invierno reunión reuniones distrito diseño líder director cambio
        cambiar enseñar aprender escribir sede semestre grado
        """);

    public static bool IsStop(string word) => word.Length == 1 || Stop.Contains(word);

    /// <inheritdoc cref="Stems.Weight"/>
    public static double Weight(string stem) =>
        Everyday.Contains(stem) ? 0.35 : Concepts.OfSpanish(stem) is { } concept ? concept.Weight : char.IsAsciiDigit(stem[0]) || stem.Length <= 3 ? 0.8 : stem.Length <= 6 ? 1 : 1.15;

    /// <param name="word">With its accents folded.</param>
    public static string Of(string word)
    {
        foreach (var (ending, left) in Endings)
        {
            if (word.Length - ending.Length >= left && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>Without the marks that Spanish puts on letters.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            plain[i] = from[i] switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' or 'ü' => 'u', 'ñ' => 'n', var c => c };
        }
    });

    /// <summary>The stems of the words in a list.</summary>
    public static FrozenSet<string> Stemmed(string words) => Split(words).Select(word => Of(Fold(word))).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
