namespace PreMortem.Core.Tests.Wording;

/// <summary>Cards as people write them: vague ones, concrete ones, and those of a room that examined SOAR.</summary>
internal static class Cards
{
    public static readonly string[] Vague =
    [
        "Lack of buy-in from teachers",
        "Poor communication",
        "Not enough time",
        "Leadership turnover",
        "Resistance to change",
        "The training was inadequate",
        "Fidelity was low",
        "Data wasn't used effectively",
        "Competing priorities",
        "It might not be sustainable after the grant",
    ];

    public static readonly string[] Concrete =
    [
        "By week 9 the grade 7 math teams spent the Tuesday planning block splitting photocopying, because the agenda template asked for unit dates and never for student work.",
        "The six coaches were reassigned to long-term vacancies in September, so no second-year teacher was observed after October.",
        "Principals praised seating in groups during walkthroughs, so 8th-grade teachers moved desks and kept the same worksheet.",
        "The pilot school had two planning periods; the other eleven had one, so their teams dropped comparing methods.",
        "In month 4 two department chairs said \"basics first\" and handed the task cards only to honors sections.",
        "The board approved a reading program in January and every Wednesday meeting went to its logins until June.",
        "When the grant coordinator left in March nobody owned site visits, and four new schools heard nothing for ten weeks.",
        "Homeroom teachers were given twelve slide decks; by the third most students did homework, because no teacher had rehearsed the discussion.",
        "The union rep asked in November whether peer visits fed evaluation; HR answered in February, and only 3 of 40 teachers had opened their rooms.",
        "The design team voted 8 to 7 before anyone had taught it, so the seven who lost ran their old unit in spring.",
    ];

    public static readonly string[] SoarVague =
    [
        "Lack of time",
        "Poor communication",
        "It was not sustainable",
        "No buy-in",
    ];

    public static readonly string[] SoarConcrete =
    [
        "Our leadership team had already run the literacy initiative, so we finished the plan by May; the two other schools copied our calendar without the team that made it work.",
        "In October the behaviour form turned into a discipline record, because assistant principals filed it and nobody asked students to reflect.",
        "We got 30 minutes every six weeks; by the third lesson teachers used them for make-up tests.",
        "The exit ticket asked for the best mistake of the day, and students wrote the same sentence every day by November.",
        "The new principal arrived in August with another priority, and the second-day lessons were moved to a substitute plan.",
        "The district's learning specialist marked us down in September for leaving the curriculum framework, so three teachers stopped using the routine.",
        "Problem solving meant life problems in advisory and word problems in maths, so students never saw that it was one routine.",
        "The retreat was cancelled in July because the waiver day was not approved, and teachers opened the lessons for the first time in front of students.",
        "Teachers praised effort whatever students did, so by winter students read the praise as pity.",
        "Advisory was cut when the bell schedule changed in January, and nothing replaced it.",
        "Homeroom teachers pressed play on the videos and moved on; by October nobody talked about mindset.",
        "I sense that our faculty thinks this goes away in a year, but nobody said it in a meeting.",
        "Department chairs were on the team by position, so decisions changed each time we told the principal, and goal setting replaced what we had tested.",
        "English and art teachers could not see how a science lesson on the brain belonged to them, and they skipped it.",
        "The team had no leader others followed; in March one member left and the plan left too.",
        "Students heard that mindset is all it takes, saw that failing classes stayed failing, and stopped believing us.",
        "Each school broke the shared lessons into its own pieces, so by spring there was no common practice left to compare.",
        "Coaches spent the fall with fourteen first-year teachers we had placed there, and none saw a SOAR lesson until March.",
        "We counted lessons taught and schools launched; the dashboard was green in December and no one looked at what students did.",
        "The senior leader who protected the work moved on in year two, and the next budget dropped the planning days.",
        "The vote was 8 to 7 before anyone could say what problem solving meant; the seven who lost never taught it.",
        "We kept the design abstract to keep everyone on board, and each team filled it with what it already did.",
        "The grant paid for twelve full days of design time; when it ended the teams met in the hallway.",
    ];

    /// <summary>Written after the rules were, to see whether they hold beyond the examples.</summary>
    public static readonly string[] UnseenVague =
    [
        "The lessons were too complicated",
        "We tried to do too much at once",
        "Teachers were resistant because they did not see the value",
        "The district changed its mind",
        "Everyone assumed somebody else was doing it",
        "Lack of leadership support, insufficient training, and poor planning led to failure",
        "People did not understand why",
        "Funding was cut",
        "There was no accountability",
        "It was a good idea but badly executed",
        "We will run out of money",
        "Nobody took it seriously",
        "Change fatigue",
        "Staff morale was low",
        "The technology did not work",
        "Teachers might have seen it as one more thing, so in October they stopped",
        "Maybe the schools were not ready",
        "Insufficient training and support",
        "Weak leadership",
        "Culture",
        "Unclear roles and responsibilities",
        "Everyone was too busy",
        "It could fail because people resist",
    ];

    public static readonly string[] UnseenConcrete =
    [
        "On the second Tuesday of each month the nurses on ward 4 skipped the huddle, because the shift change had been moved to 7:15.",
        "The vendor delivered the scanners in May; the clerks in Leeds kept typing by hand until the audit.",
        "Two parents complained to the board in February, and the superintendent told the principal to drop the unit.",
        "No coach was ever free on the days the design team met, so the lessons went out untested.",
        "Our developers merged the pilot branch in week 3 and nobody on the support desk was told, so 40 tickets were closed unread.",
        "The deputy who wrote the timetable retired at Easter, and the new one put maths and art in the same slot.",
        "At Walker we pressed play on the video in homeroom and moved on; by October nobody discussed it.",
        "The finance office said in June it would pay for substitutes, and in September it refused the first invoice.",
        "Wheatley already had a teacher leadership team. The two new schools had none, and copied the calendar only.",
        "Parents could not log in during the first week, so the office went back to paper slips.",
        "Mr. Alvarez retired in June and took the only copy of the schedule with him.",
        "Teachers graded the reflection sheet, so students wrote what got points.",
        "The steering committee met once, in September, and left the choice of units to each school.",
        "The midwives filled in the old form until April because the new one asked for a login they never got.",
        "In May the seniors left for exams and the mentors had nobody to meet, so the last four sessions were cancelled.",
        "The literacy lead spent Mondays covering absences, so three teams wrote their units without her.",
    ];
}
