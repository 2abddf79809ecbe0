using System.Collections.Frozen;
using System.Globalization;

namespace PreMortem.Core.Wording;

/// <summary>
/// What a stem is about, and how much that says. People who saw the same thing seldom use the same word: “grant”, “funding” and “budget” are one concern in a room.
/// A shared concept counts less than a shared word.
/// </summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, Concept> OfStem = Read("""
        money 1.4: grant fund funding budget paid pay money cost financ sponsor dollar
        leaving 1: left leave turnover reassign replac retir resign depart moved-on successor vacanc step-down
        coaching 1.9: coach mentor
        time 0.8: time minut hour schedul calendar bell timetabl period advisori block slot
        film 2: video slide deck press-play film recording
        novice 1.4: novic first-year hire newcom beginner brand-new
        vacancy 1: vacanc substitut cover fill
        belief 1.3: belief believ mindset faith conviction
        meeting 0.5: meet met meeting gather session planning
        logistics 0.8: date copi photocopi logistic logins login agenda make-up
        vote 1.4: vote voted ballot lost majority narrow
        vague 1: abstract broad vagu unclear shared-mean meant mean meaning defin
        visit 1.2: visit walkthrough observ observer inspect
        reward 1.3: evalu reward pacing coverag mark specialist framework
        green 1.3: dashboard green launch count list
        pieces 0.9: piec adapt broke break rebuilt fragment split common
        leader 0.5: leader principal superintend chair head
        training 0.8: train workshop rehears rehearsal materi retreat professional
        said 0.7: communic told hear heard email messag
        quit 0.5: stop drop abandon cut skip
        owner 0.7: own owner ownership nobodi
        fatigue 1: fatigu overload prioriti initi compet wait
        """);

    /// <summary>The same concepts in Spanish, so that two people who saw one thing are found in whichever language they wrote.</summary>
    private static readonly FrozenDictionary<string, Concept> OfSpanishStem = Named("""
        money: subvención beca fondos presupuesto dinero pagar pagó partida financiar patrocinar costo
        leaving: renunció renunciar jubiló reemplazar sucesor vacante marcharse irse rotación
        coaching: coach asesor asesoría mentor acompañamiento
        time: tiempo minutos hora horario calendario timbre periodo bloque
        film: video diapositivas play grabación
        novice: novato principiante contratado primerizo
        belief: creencia creían creer mentalidad fe convicción
        meeting: reunión sesión planeación juntarse
        logistics: fechas copias fotocopias logística agenda
        vote: voto votaron votar votación mayoría margen
        vague: abstracto vago amplio significado significaba definir definición
        visit: visita visitantes recorrido observar observación inspección
        reward: evaluación evaluar premio premiar ritmo avance calificar marco
        green: tablero verde lanzamiento lista cuenta
        pieces: pedazos adaptar adaptó dividir común rompió
        leader: líder director directora dirección superintendente jefe
        training: capacitación capacitar taller ensayar materiales retiro
        said: avisó correo mensaje oyó comunicación
        quit: canceló cancelar suspendió recortó abandonó
        owner: dueño responsable
        fatigue: cansancio sobrecarga prioridades compite agotó
        """);

    /// <summary>A concern and how much it says when two texts share it.</summary>
    public sealed class Concept(string name, double weight)
    {
        public double Weight => weight;

        public override string ToString() => name;
    }

    public static Concept? Of(string stem) => OfStem.GetValueOrDefault(stem);

    public static Concept? OfSpanish(string stem) => OfSpanishStem.GetValueOrDefault(stem);

    private static FrozenDictionary<string, Concept> Read(string lines)
    {
        var concepts = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var (name, words) in Lines(lines))
        {
            var concept = new Concept(name[0], double.Parse(name[1], CultureInfo.InvariantCulture));
            foreach (var word in words)
            {
                concepts.TryAdd(word, concept);
                concepts.TryAdd(Stems.Of(word), concept);
            }
        }

        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Concept> Named(string lines)
    {
        var named = OfStem.Values.Distinct().ToDictionary(concept => concept.ToString(), StringComparer.Ordinal);
        return Lines(lines)
            .SelectMany(line => line.Words, (line, word) => (Stem: SpanishStems.Of(SpanishStems.Fold(word)), Concept: named[line.Name[0]]))
            .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Stem, pair => pair.Concept, StringComparer.Ordinal);
    }

    private static IEnumerable<(string[] Name, string[] Words)> Lines(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let sides = line.Split(':')
        select (sides[0].Split(' '), sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
