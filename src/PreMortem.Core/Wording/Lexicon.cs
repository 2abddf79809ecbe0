using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

/// <summary>The words that fill a slot, and the words that only seem to.</summary>
internal static class Lexicon
{
    /// <summary>Roles, teams and bodies that act. Not “people”, “everyone”, “they”, “leadership”.</summary>
    public static readonly FrozenSet<string> Roles = Set("""
        we us our i me my teacher educator coach mentor tutor principal headteacher headmaster dean chair chairs superintendent deputy assistant aide student pupil
        learner child children kid parent family families guardian faculty union rep steward board council committee team pair cabinet
        leader director manager supervisor coordinator facilitator specialist consultant researcher analyst evaluator inspector observer trainer instructor
        lecturer professor librarian counselor counsellor psychologist nurse doctor clinician therapist patient physician surgeon engineer developer programmer
        designer architect tester administrator admin clerk secretary accountant treasurer president ceo cfo cto hr pta pto vendor supplier contractor
        publisher funder donor sponsor partner volunteer member trustee governor mayor minister official officer inspectorate agency ministry foundation
        district school university college company firm department office substitute novice newcomer newcomers hire hires user customer client resident citizen
        neighbour neighbor driver operator technician mechanic worker intern apprentice colleague homeroom cohort crew squad staffer drafter editor author
        subs graders seventh-graders first-years founder owner lead architect buyer seller dispatcher pilot pharmacist midwife carer caretaker janitor cook chef
        police firefighter lawyer judge auditor regulator investor shareholder salesperson salespeople salesman rep reps spokesperson chairperson chairwoman chairman mr mrs ms dr prof
        """);

    /// <summary>Plurals that end like roles and are things.</summary>
    public static readonly FrozenSet<string> NotRoles = Set("""
        numbers papers letters matters others orders barriers factors errors chapters centers powers answers offers covers layers winters quarters
        computers printers posters folders binders markers stickers drivers triggers blockers levers meters trailers newsletters registers semesters trimesters
        fears years ears tears wonders corners borders differs suffers prefers refers considers remembers enters delivers gathers discovers hinders
        floors doors colors behaviors mirrors sensors monitors rumors favors labors vectors motors calculators indicators lists exists consists persists
        assists resists insists twists wants grants plants participants trees fees agrees degrees sees needs guarantees employees servers routers browsers buffers
        transfers tiers flyers fliers stoppers timers counters headers footers parameters clusters disorders manners dinners makers
        """);

    public static readonly FrozenSet<string> Times = Set("""
        january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        spring summer autumn winter fall easter christmas midterm midyear mid-year year-end week weeks month months year years semester semesters trimester term quarter
        day days morning mornings afternoon afternoons evening noon midnight yesterday overnight weekend weekends fortnight weekly monthly daily
        minutes hours
        """);

    public static readonly FrozenSet<string> Places = Set("""
        classroom classrooms class classes building buildings campus campuses site sites hallway corridor cafeteria canteen lab library gym
        meeting meetings walkthrough walkthroughs retreat workshop workshops assembly conference seminar advisory homeroom homerooms
        ward clinic clinics hospital warehouse plant factory branch branches region county town city village neighbourhood neighborhood
        school schools district districts university college headquarters office offices playground kitchen desk counter website dashboard inbox
        maths math mathematics science english art history geography pe lesson lessons period periods block section sections grade grades
        """);

    /// <summary>They tie what happened to a moment.</summary>
    public static readonly FrozenSet<string> Moments = Set("when after before until till during once while since");

    /// <summary>After <c>in</c> or <c>at</c> these say neither where nor when.</summary>
    public static readonly FrozenSet<string> NoPlace = Set("""
        all least most best worst first last once times time risk odds place general practice order fact end way ways part particular theory change trust
        addition common effect favor favour charge line need danger touch terms advance vain mind it them this that these those which what their its his her
        him us people general short truth sum total turn return reality essence principle spite case full any other some buy-in leaders work and or the a an
        """);

    public static readonly FrozenSet<string> Determiners = Set("the a an our each every one two three their both all my this that");

    /// <summary>Past forms that do not end in <c>-ed</c>; forms of “to be” and “to have” tell a state, not an event.</summary>
    public static readonly FrozenSet<string> PastVerbs = Set("""
        left went gave given took taken spent lost met heard got gotten kept ran saw seen told said thought brought bought built taught came became began begun
        broke broken chose chosen cut fell fallen forgot forgotten found held knew known led made meant paid put read sent set shut spoke spoken stood stuck threw
        thrown understood won wrote written rewrote rewritten drew drawn drove driven withdrew withdrawn quit hit let dealt did done swept slept crept leapt
        wore worn tore torn sold sought caught fought felt fed fled froze frozen grew grown hid hidden hung laid lay lent lit overran overtook overrode
        rode rose sank sat shook shrank shrunk slid sang spread sprang stole stolen struck swore swam swung woke wound burnt learnt dreamt undid redid split bent
        bound dug ate eaten flew flown undertook undertaken mistook overheard rebuilt resold outgrew upset unmade
        """);

    /// <summary>They end in <c>-ed</c> and tell of no event.</summary>
    public static readonly FrozenSet<string> NotVerbs = Set("""
        need indeed speed seed feed weed bleed breed deed greed exceed proceed succeed hundred red bed shed sacred kindred naked wicked
        limited complicated unprepared unqualified unfunded undefined unrealistic underfunded understaffed outdated biased misaligned aligned overloaded
        overwhelmed siloed disengaged engaged motivated unmotivated interested committed prepared rushed stressed tired fixed varied detailed
        """);

    public static readonly FrozenSet<string> Because = Set("because so therefore thus hence without instead thereby consequently accordingly whereby");

    /// <summary>Two words that say how one thing led to another.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> BecausePairs = Pairs("""
        led to; leading to; which meant; due to; resulted in; resulting in; as nobody; rather than; even though; in order; which left; which made; thanks to; caused by
        which led; that meant; meant that; leaving the; only to
        """);

    public static readonly FrozenSet<string> Hedges = Set("""
        might perhaps maybe possibly probably potentially presumably likely hopefully conceivably
        """);

    /// <summary>After these, what “would” or “could” be was somebody's word at the time, not a guess of the writer's.</summary>
    public static readonly FrozenSet<string> Reporting = Set("""
        said told promised thought believed assumed expected knew asked agreed hoped feared heard argued claimed warned decided wrote announced wondered
        whether worried felt insisted predicted planned explained
        """);

    /// <summary>Before “could” they make it an inability that was seen.</summary>
    public static readonly FrozenSet<string> Negatives = Set("nobody none never neither no-one anyone anybody nor hardly barely one few only");

    /// <summary>They judge instead of telling.</summary>
    public static readonly FrozenSet<string> Judging = Set("""
        effectively properly adequately sufficiently consistently correctly appropriately meaningfully successfully enough well fully really
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> Pairs(string pairs) =>
        pairs.Split((char[])[';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
