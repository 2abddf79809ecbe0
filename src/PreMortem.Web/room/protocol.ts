// The wire between a room and its clients: product.md, "Contract for programs".
// Mirrors the records in PreMortem.Core/Views and Sessions/Command.cs; RoomProtocolTests holds them together.

export type PhaseKind =
  | 'gather' | 'brief' | 'confidence' | 'imagine' | 'write' | 'lookAgain' | 'share'
  | 'sweep' | 'form' | 'concern' | 'treat' | 'own' | 'close' | 'review';
export type PartKind =
  | 'practice' | 'change' | 'outcome' | 'mechanism' | 'evidence'
  | 'assumption' | 'condition' | 'incentive' | 'belief';
export type FailureKind = 'interpretation' | 'architecture' | 'incentives' | 'adaptation';
export type Impact = 'slight' | 'some' | 'major' | 'endsIt';
export type RiskStatus = 'open' | 'watching' | 'treating' | 'heldTension' | 'occurred' | 'retired' | 'redesigning';
export type ResponseKind = 'avoid' | 'mitigate' | 'transfer' | 'accept' | 'escalate';
export type ResponseCoupling = 'tightens' | 'loosens';
/** Where a response takes hold, from the weakest place to the strongest. */
export type Leverage = 'parameter' | 'feedback' | 'structure' | 'goal' | 'mentalModel';
export type ScaleDimension = 'depth' | 'sustainability' | 'spread' | 'ownership';
export type DesignFactor = 'emphasis' | 'complexity' | 'supports' | 'engagement';
export type Nature = 'technical' | 'adaptive' | 'mixed';
export type ModeAnswer = 'happened' | 'alreadySaid' | 'notHere';
/** What became of a response after it was tried. */
export type ResponseVerdict = 'adopt' | 'adapt' | 'abandon';
export type Settlement = 'done' | 'moved' | 'dropped';
export type ParkedOutcome = 'again' | 'risk' | 'dropped';
/** Review: what there is to look at. */
export type ItemKind = 'sign' | 'how' | 'due' | 'trigger' | 'tension' | 'parked';
export type OfferKind = 'earlySign' | 'action' | 'owner';
export type Place = 'unplaced' | 'inRisk' | 'parked' | 'notPinnedDown';
/** ISO 8601 instant, server time. */
export type Instant = string;
/** ISO 8601 date. */
export type Day = string;

/** A template's words in Spanish: told.ts puts them in the place of the English ones of the same name. */
export type Words = Readonly<Record<string, string | string[]>>;
export interface AgendaItem { kind: PhaseKind; title: string; minutes: number; state: 'done' | 'now' | 'next'; es?: Words }
/** What the program itself says to leaders, in each language: a desk takes its own with `said`. */
export interface Said { en: string; es: string }
export interface SessionRecord {
  code: string; initiative: string; aim: string; horizon: Day; anonymous: boolean; agenda: string;
  phases: AgendaItem[]; sites: string[]; closed: boolean; locked: boolean;
  planChanges: string[]; nothingChanged?: string; review?: Day;
  initiativeId?: string; advice?: Said[]; missing?: Said[]; es?: Words;
  /** People here are simulated; `hurried` tells leaders that they act faster. */
  rehearsal?: boolean; hurried?: boolean;
  agendaVersion?: number; spare?: SparePhase[]; lead?: string;
}
/** A phase that the agenda lacks and a leader may put in. */
export interface SparePhase { kind: PhaseKind; title: string; minutes: number; es?: Words }
export interface PhaseRecord {
  kind: PhaseKind; title: string; script: string; prompt: string; minutes: number;
  endsAt?: Instant; paused: boolean; index: number; of: number; waiting?: Said; es?: Words;
}
export interface TimerRecord {
  endsAt?: Instant; graceEndsAt?: Instant; paused: boolean; remainingSeconds?: number;
  ranOut: boolean; locked: boolean;
}
export interface CountsRecord {
  people: number; here: number; done: number; ticked?: number; answered?: number; reasons?: number;
  writers?: number; typing?: number; vague?: number; unshared?: number; unheard?: number;
  unplaced?: number; untied?: number; unattacked?: number;
  doneOf?: number; allDone?: boolean;
}
export interface SeatRecord {
  id: string; name?: string; site?: string; role?: string; leader: boolean; here: boolean;
  reasons?: number; typing?: boolean; done?: boolean; awaySince?: Instant; simulated?: boolean;
  entered?: boolean; workingOn?: string;
}
/** Leaders: a card that is off every page until it is released. */
export interface HeldRecord { id: string; text: string; note: string; sentBack: boolean; by?: Author }
/** Leaders: their own note on a phase. */
export interface NoteRecord { kind: PhaseKind; text: string }
/** Leaders: somebody who was taken out and can be let back in. */
export interface OutRecord { id: string; name?: string; site?: string }
export interface ModeAnswered { mode: string; answer: ModeAnswer }
export interface RatingGiven { risk: string; low: number; high: number; impact: Impact }
export interface SignAnswer { seen: boolean; where?: string; note?: string }
export interface ClosingAnswer { question: string; text: string }
export interface MeRecord {
  seat: string; name?: string; site?: string; role?: string; leader: boolean; late: boolean;
  ticked: boolean; confidence?: number; reasons: string[]; removed: string[]; myTurn: boolean; had: string[];
  answers: ModeAnswered[]; picks: string[]; ratings: RatingGiven[]; notClear: string[];
  commitment?: string; feedback?: string; done: boolean;
  /** Own answers, by the id of the risk. */
  signs: Record<string, SignAnswer>;
  closing: ClosingAnswer[];
  entered?: string[];
}
export interface PlanRecord {
  id: string; kind: PartKind; word: string; text: string; form?: string; function?: string; core: boolean;
  coupling?: 'tight' | 'loose'; for?: string; order: number; now: boolean; risks: string[];
  /** In Form, once it was put back to the room. */
  putBack?: boolean;
}
/** Form: the part the room is asked about, and the cards about it. */
export interface PutBackRecord { part: string; reasons: string[] }
export interface Author { seat: string; name?: string; site?: string }
export interface Hint { slot: string; question: string }
export interface ReasonRecord {
  id: string; text: string; tacit: boolean; lens?: string; mode?: string; by?: Author;
  shared?: number; round?: number; had: number; also: string[]; place: Place; risk?: string;
  owner?: string; revisit?: Day; mine?: boolean; hint?: Hint; hidden?: string; foldedInto?: string; alike?: string[];
  part?: string;
  /** Its pod sent it up as the one that only one of them said. */
  lone?: boolean;
  entered?: boolean; sentBack?: boolean;
}
/** One's own pod. In an anonymous room it has no number, names, turn or turns. `told`: ids of pod cards; `sentUp` and `lone`: of reasons. */
export interface PodRecord {
  number?: number; people: number; mates: Author[]; turn?: string; turns?: number; more: boolean; heard: number;
  told: string[]; sentUp: string[]; lone?: string;
}
/** A card that one's pod has heard and nobody else. */
export interface PodCardRecord { id: string; text: string; tacit: boolean; by?: Author; had: number; mine: boolean; part?: string }
/** How far the pods are. `quiet`: numbers of the silent ones, for leaders of a named room. */
export interface PodsRecord { of: number; sentUp: number; silent: number; quiet?: number[] }
export interface SeatName { seat: string; name?: string; site?: string; here: boolean }
export interface ShareRecord {
  round: number; shared: number; unheard: number; turn?: SeatName; next: SeatName[];
  current?: string; additionsEndAt?: Instant; over: boolean;
}
export interface LensRecord {
  slug: string; title: string; question: string; help: string; order: number; now: boolean; count?: number;
  parts: LensPart[]; es?: Words;
}
/** A part of the plan that a question asks about. */
export interface LensPart { part: string; probe?: string; es?: Words }
/** How many shared cards answer a question. */
export interface CoverageRecord { slug: string; title: string; cards: number; unsaid?: string; order: number; es?: Words }
export interface ModeRecord {
  slug: string; title: string; kind: FailureKind; story: string; probes: string[]; rank: number;
  shown: boolean; now: boolean; happened: number; alreadySaid: number; notHere: number; resembles?: string;
  said?: boolean; suggested?: boolean; why?: string; es?: Words;
}
export interface Prefill { title: string; cause: string; event: string; consequence: string }
export interface RiskRecord {
  id: string; number: number; title: string; cause: string; event: string; consequence: string;
  mode?: string; kind?: FailureKind; reasons: string[]; parts: string[]; sites: string[]; status: RiskStatus;
  loneVoice: boolean; order: number; now: boolean; top: boolean; prefill?: Prefill; notClear?: number; gaps?: string[];
  /** In the register before this meeting; `earlier`: how many reasons earlier meetings gave. */
  carried?: boolean; earlier?: number;
  /** In Form, where it came back from the vote, not understood. */
  returned?: boolean;
  nature?: Nature; scale?: ScaleDimension[]; factors?: DesignFactor[]; safeguards?: string;
  /** Slugs of the response patterns, those that answer it best first. */
  patterns?: string[];
}
/** Treat and Review: a way to answer a risk that worked elsewhere. `starter`: words a response starts from. */
export interface PatternRecord {
  slug: string; title: string; ask: string; starter: string; when: string; owner?: string;
  coupling?: ResponseCoupling; leverage?: Leverage; order: number; es?: Words;
}
/** Form: a risk of an earlier meeting that this room has not taken up. */
export interface KnownRecord {
  id: string; number: number; title: string; cause: string; event: string; consequence: string;
  parts: string[]; status: RiskStatus; reasons: number;
}
export interface ItemRecord {
  id: string; kind: ItemKind; risk?: string; parked?: string; on?: Day; now: boolean; settled: boolean; order: number;
}
/** `risk`: the one it went into; `why`: why it was dropped. */
export interface ParkedRecord {
  id: string; text: string; owner?: string; revisit: Day; by?: string; outcome?: ParkedOutcome; risk?: string; why?: string;
  tacit?: boolean;
}
export interface Sighting { where?: string; note?: string; on: Day; by?: string }
export interface SignRecord { risk: string; seen: number; notSeen: number; sightings: Sighting[] }
export interface Concern {
  picks: number; turnout: number; low?: number; high?: number; spreadLow?: number; spreadHigh?: number;
  raters: number; impacts: number[]; notClear: number; leaderPicked: boolean;
}
export interface ConcernRecord { risk: string; concern: Concern; impact?: Impact; split: boolean }
export interface Response {
  kind?: ResponseKind; action?: string; owner?: string; decider?: string; tryBy?: Day; earlySign?: string;
  threshold?: string; watcher?: string; ifState?: string; ifBy?: string; thenMove?: string; coupling?: ResponseCoupling;
  pattern?: string; leverage?: Leverage; consulted?: string; veto?: string; evidenceFrom?: string; carriedBy?: string;
  leads?: string; learns?: string; experience?: string; how?: string; howBy?: Day; scale?: ScaleDimension[];
}
export interface Tension { poleA: string; poleB: string; revisit: Day }
/** What came of a response: only ever told, never sent with `respond`. */
export interface Tried {
  prediction?: string; studied?: string; verdict?: ResponseVerdict; outcome?: 'done' | 'dropped'; outcomeOn?: Day;
}
/** `questions`: leaders only, what one would ask about the response. */
export interface ResponseRecord { risk: string; response: Response & Tried; tension?: Tension; questions?: Said[] }
export interface Distribution { count: number; lower: number; median: number; upper: number; bins: number[] }
export interface ConfidenceRecord {
  answered: number; of: number; shown: boolean; before?: Distribution; after?: Distribution;
}
export interface CommitmentRecord { id: string; text: string; by?: Author }
export interface QuestionRecord { id: string; text: string; by?: Author }
export interface SuggestionRecord { id: string; risk: string; reason?: string; into?: string; part?: string }
export interface OfferRecord { id: string; risk: string; kind: OfferKind; text: string; by?: Author }
export interface FeedbackRecord { id: string; text: string }
/** Close: a question of the closing form; `answered` for desk and screen. */
export interface ClosingRecord { slug: string; words: string; order: number; answered?: number; es?: Words }

/** Records with one fixed key. */
export interface Singles {
  session: SessionRecord; phase: PhaseRecord; timer: TimerRecord; counts: CountsRecord;
  me: MeRecord; share: ShareRecord; confidence: ConfidenceRecord; putBack: PutBackRecord;
  pod: PodRecord; pods: PodsRecord;
}
/** Records with a key of the form `kind/id`. */
export interface Families {
  seat: SeatRecord; plan: PlanRecord; reason: ReasonRecord; lens: LensRecord; mode: ModeRecord; risk: RiskRecord;
  concern: ConcernRecord; response: ResponseRecord; commitment: CommitmentRecord; question: QuestionRecord;
  suggestion: SuggestionRecord; offer: OfferRecord; feedback: FeedbackRecord; closing: ClosingRecord;
  known: KnownRecord; item: ItemRecord; parked: ParkedRecord; sign: SignRecord; coverage: CoverageRecord; pattern: PatternRecord;
  podcard: PodCardRecord; held: HeldRecord; note: NoteRecord; out: OutRecord;
}

/** `preview`: a leader looks at what participants are shown, without a seat. */
export type As = 'participant' | 'leader' | 'screen' | 'preview';
/** `since`: the version of the records that this client still holds of this very seat. `room`: who told it that, as the answer said. */
export interface EnterRequest {
  code: string; as: As; seat?: string; name?: string; site?: string; role?: string; since?: number; room?: string;
  language?: string; secret?: string;
}
/** `now` is the server's clock, so that a laptop whose clock is a day off still counts down right. */
interface Answered { seat?: string; version: number; now: Instant; room?: string }
/** The whole view: it replaces everything. */
export interface Whole extends Answered { records: Record<string, unknown>; changes?: undefined }
/** What changed between `since` and now: it is applied as a change is. Only who sent `since` gets one. */
export interface Difference extends Answered { records?: undefined; changes: Changed }
export type Entered = Whole | Difference;
/** What Enter answers when it does not let in. */
export interface Refused { status: 'refused'; code: string; message: string }
export type Reply = { status: 'done'; version: number } | Refused;
export interface Changed { version: number; put: Record<string, unknown>; drop: string[] }

/** Every command, by its type. The server adds nothing a client must send beyond these. */
export interface Commands {
  tickPlan: { ticked: boolean };
  giveConfidence: { value: number };
  writeReason: { reason: string; text: string; lens?: string; tacit?: boolean; part?: string };
  rewordReason: { reason: string; text: string };
  removeReason: { reason: string };
  restoreReason: { reason: string };
  rankReasons: { order: string[] };
  shareReason: { reason: string };
  /** What was seen: where another was quicker it is refused, so that two presses pass one turn. */
  passTurn: { turn?: string; round?: number };
  tellPod: { reason: string };
  /** `after`: how many the pod had heard; refused where it is more by now. */
  tellNext: { after?: number };
  sendUp: { reason: string; lone?: boolean };
  hadThisToo: { reason: string; mine?: string; had?: boolean };
  answerMode: { mode: string; answer: ModeAnswer };
  adoptMode: { mode: string; reason: string; text: string };
  pickConcerns: { risks: string[] };
  rateRisk: { risk: string; low: number; high: number; impact: Impact };
  notClear: { risk: string; unclear?: boolean };
  suggest: { suggestion: string; risk: string; reason?: string; into?: string; part?: string };
  offerResponse: { offer: string; risk: string; kind: OfferKind; text: string };
  commit: { text: string };
  /** `question`: the slug of a closing question; without it, the line on the meeting. */
  giveFeedback: { text: string; question?: string };
  askQuestion: { text: string };
  answerSign: { risk: string; seen: boolean; where?: string; note?: string };
  imDone: { done: boolean };
  changeSeat: { name?: string; site?: string; role?: string; seat?: string };
  /** Presence, not stored: somebody is typing. */
  typing: { typing: boolean };
  /** Presence, not stored: the risk or card that a leader has open. */
  workingOn: { what?: string };
  advance: { to?: PhaseKind; override?: string };
  goBack: Nothing;
  extendTimer: { seconds: number };
  pauseTimer: Nothing;
  resumeTimer: Nothing;
  showPart: { part?: string };
  showNext: { after?: number };
  endPods: Nothing;
  showLens: { lens: string };
  showMode: { mode: string };
  showRisk: { risk: string };
  showShift: Nothing;
  formRisk: { risk: string; reason?: string; mode?: string; title?: string; from?: string };
  /** `from`: the risk, or the place, it was seen in; refused where it is elsewhere by now. */
  placeReason: { reason: string; risk?: string; from?: string };
  unplaceReason: { reason: string; from?: string };
  wordRisk: { risk: string; title: string; cause?: string; event?: string; consequence?: string };
  tieRisk: { risk: string; parts: string[] };
  /** What is left out stays; a nature of null, an empty list or text clears. */
  tagRisk: { risk: string; nature?: Nature | null; scale?: ScaleDimension[]; factors?: DesignFactor[]; safeguards?: string };
  mergeRisks: { from: string; into: string };
  dropRisk: { risk: string; why: string };
  parkReason: { reason: string; revisit: Day; owner?: string; from?: string };
  putBack: { part?: string };
  undo: Nothing;
  closeConcern: { override?: string };
  reopenConcern: Nothing;
  /** `language`: in which a pattern gives its words. */
  respond: { risk: string; language?: string } & Partial<Response>;
  holdTension: { risk: string; poleA: string; poleB: string; revisit: Day };
  releaseTension: { risk: string };
  showItem: { item: string };
  settleResponse: { risk: string; outcome: Settlement; tryBy?: Day; studied?: string; verdict?: ResponseVerdict };
  settleParked: { parked: string; outcome: ParkedOutcome; revisit?: Day; risk?: string; why?: string };
  recordPlanChange: { text: string };
  nothingChanged: { why: string };
  /** Without a text, that nothing changed is taken back. */
  takeBackChange: { text?: string };
  setReview: { date: Day };
  closeSession: Nothing;
  hideReason: { reason: string; why: string };
  holdReason: { reason: string; note: string };
  releaseReason: { reason: string };
  writeFor: { reason: string; text: string; name?: string; site?: string };
  noteFor: { kind: PhaseKind; text: string };
  /** `based`: the version of the agenda that was looked at. */
  changeAgenda: { based: number; ahead: AgendaStep[] };
  handOver: { seat: string };
  removeSeat: { seat: string };
  readmitSeat: { seat: string };
  lockDoor: { locked: boolean };
  hurryRoom: { hurried: boolean };
}
export interface AgendaStep { kind: PhaseKind; minutes: number }
export type Nothing = Record<string, never>;
export type CommandType = keyof Commands;
export type CommandOf<T extends CommandType> = { id: string; type: T; phase?: PhaseKind } & Commands[T];
