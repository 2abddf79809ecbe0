import { type HubConnection, HubConnectionState } from '@microsoft/signalr';
import { signal } from '@preact/signals';
import { isRefused, passing } from './answers.ts';
import { setClock } from './clock.ts';
import { uuid } from './ids.ts';
import { held, pauses, silence, toProve } from './patience.ts';
import type { As, Changed, Entered, EnterRequest, Refused, Reply } from './protocol.ts';
import { seatToken } from './seat.ts';
import { apply, version } from './store.ts';
import { end, line, tookLeave } from './transport.ts';
import { language } from './say.ts';

export type Link = 'connecting' | 'live' | 'offline' | 'refused';
type Send = { id: string; type: string } & Record<string, unknown>;

export const link = signal<Link>('connecting');
/** Why the room does not let this person in, while `link` is `refused`. */
export const refusal = signal<Refused | undefined>(undefined);
/** The program said goodbye before the line ended: it is being restarted, and is back in a moment. */
export const isRestarting = signal(false);
/** The token of the seat held now. */
export const seat = signal<string | undefined>(undefined);

let hub: HubConnection | undefined;
let request: EnterRequest | undefined;
/** Whose records the store holds. */
let holds = '';
/** Who told them: another server would count on what that one sent. */
let teller: string | undefined;
let attempt = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let busy = false;
let liveSince = 0;
/** Ends the try that is under way. */
let giveUp: ((why: Error) => void) | undefined;
/** Changes that overtake the answer to Enter wait for it. */
let early: Changed[] | undefined;

function listen(made: HubConnection): void {
  made.serverTimeoutInMilliseconds = silence;
  made.keepAliveIntervalInMilliseconds = 10_000;
  made.on('Changed', (changed: Changed) => {
    if (made !== hub) return;
    if (early) early.push(changed);
    else apply(changed);
    if (changed.drop.includes('me')) reenter();
  });
  made.onclose(broke => {
    if (made !== hub) return;
    isRestarting.value = tookLeave(made, broke);
    lost();
  });
}

/** Lets go of the line without waiting for it: a dead one takes minutes to say goodbye. */
function drop(): void {
  const old = hub;
  hub = undefined;
  early = undefined;
  if (old) end(old);
  giveUp?.(new Error('dropped'));
}

/** The line is gone, or as good as gone. Another is opened. */
function lost(): void {
  drop();
  if (!request || link.peek() === 'refused') return;
  if (link.peek() === 'live' && performance.now() - liveSince > held) attempt = 0;
  link.value = 'offline';
  again();
}

/** What the line was asked to carry did not go through: opens another. */
export const broken = (): void => { if (link.peek() === 'live') lost(); };

function again(): void {
  if (retry !== undefined || link.peek() === 'refused') return;
  const pause = pauses[Math.min(attempt, pauses.length - 1)] ?? 0;
  attempt++;
  retry = setTimeout(() => { retry = undefined; void connect(); }, pause * (0.75 + Math.random() / 2));
}

/** The room has let go of this seat: asks again, and is told why. */
export function reenter(): void {
  if (link.peek() !== 'live') return;
  link.value = 'connecting';
  void connect();
}

/** Whether the room has let one back in whom it had turned away. What is on the page stays until it has. */
export function askAgain(): void {
  if (request && link.peek() === 'refused') void connect();
}

/** The line may be back, or may have gone unnoticed: do not wait for a pause or for a silence to end. */
export function now(): void {
  if (!request || link.peek() === 'refused') return;
  if (link.peek() === 'live') return void prove();
  clearTimeout(retry);
  retry = undefined;
  attempt = 0;
  void connect();
}

/** Asks the room whether it is still there. */
async function prove(): Promise<void> {
  const asked = hub;
  const deadline = setTimeout(() => { if (asked === hub) broken(); }, toProve);
  try {
    const reply = await asked?.invoke<Reply>('Do', { id: uuid(), type: 'typing', typing: false });
    if (reply?.status === 'refused' && reply.code === 'notEntered') reenter();
  } catch {
    if (asked === hub) broken();
  } finally {
    clearTimeout(deadline);
  }
}

async function open({ code }: EnterRequest): Promise<HubConnection> {
  if (hub?.state === HubConnectionState.Connected) return hub;
  for (;;) {
    drop();
    const made = line(code);
    listen(hub = made.hub);
    try {
      await orGivenUp(made.open());
      return made.hub;
    } catch (problem) {
      const isGivenUp = made.hub !== hub;
      drop();
      if (isGivenUp || !made.nextAtOnce()) throw problem;
    }
  }
}

const orGivenUp = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => { giveUp = reject; work.then(resolve, reject); });

/** One seat of one room: the records of another are no ground for a difference. */
const place = ({ code, as, seat }: EnterRequest): string => `${code} ${as} ${seat ?? ''}`;

async function connect(): Promise<void> {
  if (!request || busy) return;
  busy = true;
  try {
    const made = await open(request);
    early = [];
    const asked = holds === place(request) ? { ...request, since: version.peek(), room: teller } : request;
    const at = performance.now();
    const answer = await orGivenUp(made.invoke<Entered | Refused>('Enter', asked));
    if (isRefused(answer)) turnedAway(answer);
    else entered(answer, at);
  } catch {
    if (link.peek() === 'refused') return;
    if (version.peek() >= 0 || attempt > 1) link.value = 'offline';
    again();
  } finally {
    busy = false;
    giveUp = undefined;
  }
}

function entered(answer: Entered, asked: number): void {
  if (answer.now) setClock(answer.now, asked);
  apply(answer.changes ?? answer);
  const waiting = early ?? [];
  early = undefined;
  for (const changed of waiting) apply(changed);
  if (answer.seat && request) {
    request = { ...request, seat: answer.seat };
    seat.value = answer.seat;
    seatToken.save(request.code, request.as, answer.seat);
  }
  holds = request ? place(request) : '';
  teller = answer.room;
  liveSince = performance.now();
  refusal.value = undefined;
  isRestarting.value = false;
  link.value = 'live';
}

function turnedAway(answer: Refused): void {
  if (passing.has(answer.code)) throw new Error(answer.code);
  if (request && (answer.code === 'seatUnknown' || answer.code === 'seatRemoved')) seatToken.forget(request.code, request.as);
  if (request?.as === 'leader' && request.seat && answer.code === 'seatUnknown') {
    const { seat: _, ...anew } = request;
    request = anew;
    return again();
  }
  refusal.value = answer;
  link.value = 'refused';
  drop();
}

/** Takes a place in the room and keeps it: reconnects for as long as the page is open. */
export function enter(code: string, as: As, who: Pick<EnterRequest, 'seat' | 'name' | 'site' | 'role'> = {}): void {
  request = { code, as, language, secret: uuid() + uuid(), ...who };
  seat.value = who.seat;
  refusal.value = undefined;
  link.value = 'connecting';
  attempt = 0;
  void connect();
}

/** Leaves the seat for now; it stays one's own. */
export async function leave(): Promise<void> {
  const left = hub;
  request = undefined;
  hub = undefined;
  clearTimeout(retry);
  retry = undefined;
  if (left?.state === HubConnectionState.Connected) await Promise.race([left.invoke('Leave').catch(() => undefined), new Promise(done => setTimeout(done, 1000))]);
  if (left) end(left);
}

/** Sends one command now. Throws when the line is down. */
export async function send(command: Send): Promise<Reply> {
  if (!hub || link.peek() !== 'live') throw new Error('offline');
  return hub.invoke<Reply>('Do', command);
}
