using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Wording;

/// <summary>WD12</summary>
public sealed class SpanishTests
{
    private const string Coaches = "Los asesores pasaron el otoño con catorce maestros principiantes, y ninguno vio una lección de SOAR hasta marzo.";
    private const string Advisory = "En enero cambiaron el horario y se canceló el periodo de tutoría, y nada lo reemplazó.";
    private const string Grant = "Se acabó la subvención en junio y el distrito no pagó los días de planeación.";

    [Theory]
    [InlineData(Coaches)]
    [InlineData(Advisory)]
    [InlineData(Grant)]
    [InlineData("En octubre la directora de Walker sacó a los asesores para cuidar exámenes, así que nadie visitó a los maestros.")]
    [InlineData("Cancelamos tres reuniones en mayo porque faltaban suplentes, y el equipo dejó de ensayar las lecciones.")]
    [InlineData("La junta votó 8 a 7 en septiembre sin preguntar qué significaba, y los siete que perdieron nunca lo enseñaron.")]
    [InlineData("En la clínica de Bexar las enfermeras llenaron el formulario después del turno, por eso nadie vio la alerta.")]
    [InlineData("La directora dijo en agosto que lo pagaría el distrito, y los maestros esperaron hasta el invierno.")]
    [InlineData("Para marzo los maestros no podían encontrar las diapositivas, así que dejaron de usarlas.")]
    public void AConcreteCardIsLeftInPeace(string card) => Assert.Null(Concreteness.Ask(card));

    [Theory]
    [InlineData("La capacitación no fue suficiente", Slot.Who, "¿Quién, en qué puesto?")]
    [InlineData("Los directores estaban muy ocupados con otras cosas", Slot.Where, "¿Dónde o cuándo lo vimos por primera vez?")]
    [InlineData("Los maestros en marzo estaban en contra de todo esto", Slot.What, "¿Qué hizo alguien, o qué dejó de hacer?")]
    [InlineData("Falta de suplentes: en octubre los asesores cubrieron clases, así que ningún equipo se reunió", Slot.How, "¿Cómo llevó eso al fracaso?")]
    [InlineData("Falta de comunicación entre las sedes", Slot.Who, "¿Quién, en qué puesto?")]
    [InlineData("Quizá la junta cortó el dinero en mayo y por eso los asesores se fueron", Slot.What, "Ya pasó. ¿Qué hizo alguien, o qué dejó de hacer?")]
    [InlineData("La junta podría cortar el dinero en mayo", Slot.What, "Ya pasó. ¿Qué hizo alguien, o qué dejó de hacer?")]
    public void OneMissingSlotIsAskedForInSpanish(string card, Slot slot, string question) => Assert.Equal(new Missing(slot, question), Concreteness.Ask(card));

    [Theory]
    [InlineData("The board of San Antonio de Bexar cut it in May, so coaches left.")]
    [InlineData("La Mesa school dropped the lessons in May, and the El Paso team left.")]
    [InlineData("La direction a changé en août et les enseignants ont arrêté les leçons")]
    [InlineData("Los Angeles")]
    [InlineData("")]
    public void WhatIsNotSpanishIsNotReadAsSpanish(string card) => Assert.DoesNotContain("¿", Concreteness.Ask(card)?.Question ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("Ningún asesor estuvo libre los días que se reunió el equipo de diseño", Coaches)]
    [InlineData("El periodo de tutoría se cancelo con el nuevo horario", Advisory)]
    [InlineData("Terminó la subvención y nadie pagó los días de planeación", Grant)]
    [InlineData("Los maestros le dieron play al video y siguieron", "En Walker dimos play a los videos en la clase y seguimos adelante")]
    [InlineData(Grant, "The grant ended in June and nobody paid for planning days")]
    public void TwoCardsOnTheSameThingLookAlike(string a, string b) =>
        Assert.True(LooksAlike.Score(a, b) >= LooksAlike.Threshold, $"{LooksAlike.Score(a, b):0.00}");

    [Theory]
    [InlineData(Coaches, Advisory)]
    [InlineData(Grant, Coaches)]
    [InlineData("Mala comunicación con todos", "No hubo apoyo de nadie")]
    [InlineData("Los padres demandaron al distrito en octubre por las calificaciones", "En marzo las tabletas de Walker se quedaron sin batería")]
    public void TwoCardsOnDifferentThingsDoNot(string a, string b) =>
        Assert.True(LooksAlike.Score(a, b) < LooksAlike.Threshold, $"{LooksAlike.Score(a, b):0.00}");
}
