using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

/// <summary>The words that fill a slot of a card in Spanish; all folded, and roles, places and times without gender and number.</summary>
internal static class SpanishLexicon
{
    /// <summary>Roles, teams and bodies that act. Not “la gente”, “todos”, “ellos”.</summary>
    public static readonly FrozenSet<string> Roles = Plain("""
        maestro docente profesor asesor coach mentor tutor director dirección directivo subdirector superintendente rector decano consejero orientador trabajador psicólogo enfermero
        médico doctor clínico terapeuta paciente cirujano estudiante alumno alumnado niño padre madre familia sindicato junta comité consejo equipo patrocinador socio voluntario miembro
        gobernador alcalde líder jefe gerente supervisor coordinador facilitador especialista investigador analista evaluador inspector observador capacitador instructor bibliotecario
        secretario administrador contador proveedor contratista donante fundación distrito universidad empresa departamento oficina suplente sustituto principiante novato usuario cliente
        residente ciudadano vecino operador técnico empleado practicante colega compañero aprendiz autor dueño abogado juez auditor conserje cocinero farmacéutico partera cuidador ingeniero
        diseñador programador
        """);

    public static readonly FrozenSet<string> Times = Plain("""
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo primavera verano otoño invierno
        semana mes año años día días mañana tarde noche ayer semestre trimestre minuto hora temporada vacaciones navidad pascua quincena mediodía medianoche
        """);

    public static readonly FrozenSet<string> Places = Plain("""
        salón aula clase edificio campus plantel sede pasillo cafetería comedor biblioteca gimnasio reunión visita recorrido taller asamblea conferencia asesoría sala clínica hospital
        almacén planta sucursal región condado ciudad pueblo barrio escuela preparatoria primaria secundaria distrito universidad oficina patio cocina tablero grado lección periodo sección
        bloque matemáticas ciencias inglés arte historia geografía kínder
        """);

    /// <summary>They tie what happened to a moment.</summary>
    public static readonly FrozenSet<string> Moments = Set("cuando despues antes hasta mientras durante desde tras apenas");

    /// <summary>After <c>en</c> these say neither where nor when.</summary>
    public static readonly FrozenSet<string> NoPlace = Set("""
        general parte cambio realidad vez lugar contra cuenta comun esto eso ello ellos ellas lo que cuanto marcha serio practica teoria riesgo peligro verdad equipo silencio vano fin particular
        todo todos si cuestion efecto juego algo nada nosotros plan trabajo proceso
        """);

    public static readonly FrozenSet<string> Determiners = Set("el la los las un una cada nuestro nuestra nuestros nuestras su sus este esta ese esa ambos ambas dos tres todo toda todos todas");

    /// <summary>Past forms that endings do not show, with and without their accents.</summary>
    public static readonly FrozenSet<string> PastVerbs = Set("""
        fue fueron fuimos hizo hicieron hicimos dijo dijeron dijimos tuvo tuvieron tuvimos estuvo estuvieron puso pusieron pusimos vino vinieron vinimos quiso quisieron pudo pudieron pudimos
        supo supieron supimos trajo trajeron dio dieron dimos vio vieron vimos hubo anduvo cupo produjo redujo redujeron condujo tradujo cayo leyo oyo creyo huyo construyo
        """);

    public static readonly FrozenSet<string> Because = Set("porque pues entonces sin");

    /// <summary>Two words that say how one thing led to another.</summary>
    public static readonly FrozenSet<(string First, string Then)> BecausePairs = new (string, string)[]
    {
        ("asi", "que"), ("por", "eso"), ("por", "lo"), ("por", "culpa"), ("debido", "a"), ("debido", "al"), ("llevo", "a"), ("llevo", "al"), ("llevaron", "a"), ("ya", "que"), ("lo", "cual"), ("lo", "que"),
        ("en", "lugar"), ("en", "vez"), ("gracias", "a"), ("causa", "de"), ("modo", "que"), ("manera", "que"), ("como", "resultado"), ("aunque", "nadie"), ("y", "nadie"),
    }.ToFrozenSet();

    public static readonly FrozenSet<string> Hedges = Set("quiza quizas posiblemente probablemente potencialmente podria podrian podriamos");

    /// <summary>After these, what “would” be was somebody's word at the time, not a guess of the writer's.</summary>
    public static readonly FrozenSet<string> Reporting = Set("dijo dijeron prometio prometieron penso pensaron creia creian creyo esperaba esperaban pregunto preguntaron aviso anuncio decidio temia temian si");

    /// <summary>Before “podría” they make it an inability that was seen.</summary>
    public static readonly FrozenSet<string> Negatives = Set("nadie ninguno ninguna nunca no ni");

    /// <summary>Without gender and number: <c>maestras</c> is <c>maestr</c>, and <c>asesoría</c> is not <c>asesor</c>.</summary>
    public static string WithoutForm(ReadOnlySpan<char> word)
    {
        word = word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
        return (word.Length > 3 && word[^1] is 'a' or 'e' or 'o' ? word[..^1] : word).ToString();
    }

    private static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Plain(string words) => Split(words).Select(word => WithoutForm(SpanishStems.Fold(word))).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
