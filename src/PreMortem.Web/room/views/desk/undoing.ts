import { act } from '../../actions.ts';
import type { AgendaStep, Commands, CommandType, PhaseKind, Reply } from '../../protocol.ts';
import { fill } from '../../say.ts';
import { all, get, one } from '../../store.ts';
import { say, toasts } from '../../toasts.ts';

/** What a leader can do; every other command is a person's own. */
export type LeaderCommand = Exclude<CommandType,
  | 'tickPlan' | 'giveConfidence' | 'writeReason' | 'rewordReason' | 'removeReason' | 'restoreReason' | 'rankReasons' | 'shareReason' | 'passTurn'
  | 'tellPod' | 'tellNext' | 'sendUp' | 'hadThisToo' | 'answerMode' | 'adoptMode' | 'pickConcerns' | 'rateRisk' | 'notClear' | 'suggest' | 'offerResponse'
  | 'commit' | 'giveFeedback' | 'askQuestion' | 'answerSign' | 'imDone' | 'changeSeat' | 'typing' | 'workingOn'>;

/** The way back from one thing a leader did. */
interface Back {
  run(): Promise<Reply>;
  /** Said with *Undo* beside it; without it, only Ctrl+Z takes it back. */
  says?: string;
  /** The room's own undo, which forgets when the phase ends. */
  in?: PhaseKind | undefined;
}

/** `room`: the room's undo. `final`: it asked once and is not taken back. `again`: doing it another way is the way back. */
type Way<T extends CommandType> = 'final' | 'again' | { room: string | undefined } | ((fields: Commands[T]) => Back | undefined);

/** What is still to come, as the agenda has it. */
export const ahead = (): AgendaStep[] =>
  (one('session')?.phases ?? []).filter((item) => item.state === 'next').map(({ kind, minutes }) => ({ kind, minutes }));

const quiet = { room: undefined };

// A command that is new to leaders does not compile until its way back stands here; SPEC LD11 has the same table for programs.
const ways: { [T in LeaderCommand]: Way<T> } = {
  advance: () => ({ run: () => act('goBack', {}) }),
  goBack: () => { const to = one('phase')?.kind; return to && { run: () => act('advance', { to }) }; },
  extendTimer: ({ seconds }) => ({ run: () => act('extendTimer', { seconds: -seconds }) }),
  pauseTimer: () => ({ run: () => act('resumeTimer', {}) }),
  resumeTimer: () => ({ run: () => act('pauseTimer', {}) }),
  showPart: () => { const part = all('plan').find((other) => other.now)?.id; return { run: () => act('showPart', part ? { part } : {}) }; },
  showLens: () => { const lens = all('lens').find((other) => other.now)?.slug; return lens === undefined ? undefined : { run: () => act('showLens', { lens }) }; },
  showMode: () => { const mode = all('mode').find((other) => other.now)?.slug; return mode === undefined ? undefined : { run: () => act('showMode', { mode }) }; },
  showRisk: () => { const risk = all('risk').find((other) => other.now)?.id; return risk === undefined ? undefined : { run: () => act('showRisk', { risk }) }; },
  showItem: () => { const item = all('item').find((other) => other.now)?.id; return item === undefined ? undefined : { run: () => act('showItem', { item }) }; },
  showNext: 'again',
  endPods: 'again',
  showShift: 'final',
  closeSession: 'final',
  undo: 'again',
  formRisk: quiet,
  placeReason: quiet,
  unplaceReason: quiet,
  wordRisk: quiet,
  tieRisk: quiet,
  tagRisk: quiet,
  mergeRisks: { room: wording.leading.merged },
  dropRisk: { room: wording.leading.dropped },
  parkReason: { room: wording.leading.parked },
  respond: quiet,
  holdTension: { room: wording.leading.tensionHeld },
  releaseTension: { room: wording.leading.tensionReleased },
  settleResponse: quiet,
  settleParked: quiet,
  putBack: () => { const part = one('putBack')?.part; return { run: () => act('putBack', part ? { part } : {}) }; },
  closeConcern: () => ({ says: wording.leading.voteClosed, run: () => act('reopenConcern', {}) }),
  reopenConcern: () => ({ run: () => act('closeConcern', {}) }),
  recordPlanChange: ({ text }) => ({ says: wording.leading.changeRecorded, run: () => act('takeBackChange', { text }) }),
  nothingChanged: () => ({ says: wording.leading.nothingRecorded, run: () => act('takeBackChange', {}) }),
  takeBackChange: ({ text }) => {
    const why = one('session')?.nothingChanged;
    return { says: wording.leading.takenOff, run: () => text === undefined ? act('nothingChanged', { why: why ?? '' }) : act('recordPlanChange', { text }) };
  },
  setReview: () => { const date = one('session')?.review; return date === undefined ? undefined : { says: wording.leading.reviewMoved, run: () => act('setReview', { date }) }; },
  hideReason: ({ reason }) => released(reason),
  holdReason: ({ reason }) => released(reason),
  releaseReason: ({ reason }) => { const note = get('held', reason)?.note ?? ''; return { says: wording.leading.cardBack, run: () => act('holdReason', { reason, note }) }; },
  writeFor: ({ reason }) => ({
    says: wording.leading.cardEntered,
    run: () => get('reason', reason)?.shared === undefined ? act('removeReason', { reason }) : act('holdReason', { reason, note: wording.leading.byMistake }),
  }),
  noteFor: ({ kind }) => { const text = get('note', kind)?.text ?? ''; return { run: () => act('noteFor', { kind, text }) }; },
  changeAgenda: () => { const before = ahead(); return { says: wording.leading.agendaChanged, run: () => act('changeAgenda', { based: one('session')?.agendaVersion ?? 0, ahead: before }) }; },
  handOver: () => { const seat = one('session')?.lead ?? one('me')?.seat; return seat === undefined ? undefined : { says: wording.leading.handedOver, run: () => act('handOver', { seat }) }; },
  removeSeat: ({ seat }) => ({ says: fill(wording.leading.isOut, { name: get('seat', seat)?.name ?? wording.leading.somebody }), run: () => act('readmitSeat', { seat }) }),
  readmitSeat: ({ seat }) => ({ run: () => act('removeSeat', { seat }) }),
  hurryRoom: ({ hurried }) => ({ run: () => act('hurryRoom', { hurried: !hurried }) }),
  lockDoor: ({ locked }) => ({ run: () => act('lockDoor', { locked: !locked }) }),
};

function released(reason: string): Back {
  return { says: wording.leading.cardOff, run: () => act('releaseReason', { reason }) };
}

/** More than this nobody takes back one by one. */
const most = 30;
let done: Back[] = [];

/** Looked up before the command goes: afterwards the room no longer shows what was there. */
export function wayBack<T extends CommandType>(type: T, fields: Commands[T]): Back | undefined {
  const way = (ways as Partial<Record<CommandType, Way<T>>>)[type];
  if (way === undefined || way === 'final' || way === 'again') return undefined;
  if (typeof way === 'function') return way(fields);
  return { run: () => act('undo', {}), in: one('phase')?.kind, ...(way.room !== undefined && { says: way.room }) };
}

/** The room has done it: Ctrl+Z takes it back, and so does the button that is said with it. */
export function didIt(back: Back | undefined): void {
  if (!back) return;
  done = [...done, back].slice(-most);
  if (back.says === undefined) return;
  // One is enough: Ctrl+Z knows the ones before.
  toasts.value = toasts.value.filter((other) => other.action?.label !== wording.leading.undo);
  say(back.says, { action: { label: wording.leading.undo, run: () => takeBack(back) } });
}

function takeBack(back: Back): void {
  if (!done.includes(back)) return;
  done = done.filter((other) => other !== back);
  void back.run();
}

/** Phases in which the room itself remembers what was changed, by whichever leader. */
const remembers: ReadonlySet<PhaseKind> = new Set(['form', 'treat', 'review']);

/** Takes back the last thing this leader did; where nothing is left of it, the last step of the room. */
export function undoLast(): void {
  const phase = one('phase')?.kind;
  done = done.filter((back) => back.in === undefined || back.in === phase);
  const last = done.at(-1);
  if (last) takeBack(last);
  else if (phase && remembers.has(phase)) void act('undo', {});
  else say(wording.leading.nothingToTakeBack);
}
