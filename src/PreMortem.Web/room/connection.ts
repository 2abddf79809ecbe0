import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { signal } from '@preact/signals';
import { setClock } from './clock.ts';
import type { As, Changed, Entered, EnterRequest, Refused, Reply } from './protocol.ts';
import { seatToken } from './seat.ts';
import { apply, version } from './store.ts';

export type Link = 'connecting' | 'live' | 'offline' | 'refused';
type Send = { id: string; type: string } & Record<string, unknown>;

export const link = signal<Link>('connecting');
/** Why the room does not let this person in, while `link` is `refused`. */
export const refusal = signal<Refused | undefined>(undefined);
/** The token of the seat held now. */
export const seat = signal<string | undefined>(undefined);

/** Refusals that are over by themselves: asked again, never shown. */
const passing = new Set(['notSaved', 'tooFast', 'failed']);

const pauses = [0, 500, 1000, 2000, 5000];

let hub: HubConnection | undefined;
let request: EnterRequest | undefined;
let attempt = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let busy = false;
/** Changes that overtake the answer to Enter wait for it. */
let early: Changed[] | undefined;

const isRefused = (answer: Entered | Refused): answer is Refused => 'status' in answer && answer.status === 'refused';

function build(): HubConnection {
  const made = new HubConnectionBuilder().withUrl('/hubs/room').configureLogging(LogLevel.None).build();
  made.serverTimeoutInMilliseconds = 30_000;
  made.keepAliveIntervalInMilliseconds = 10_000;
  made.on('Changed', (changed: Changed) => {
    if (early) early.push(changed);
    else apply(changed);
    if (changed.drop.includes('me')) reenter();
  });
  made.onclose(() => {
    if (link.peek() === 'refused' || made !== hub) return;
    link.value = 'offline';
    again();
  });
  return made;
}

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

/** The line may be back: do not wait for the pause to end. */
function now(): void {
  if (!request || link.peek() === 'live' || link.peek() === 'refused') return;
  clearTimeout(retry);
  retry = undefined;
  attempt = 0;
  void connect();
}

async function connect(): Promise<void> {
  if (!request || busy) return;
  busy = true;
  try {
    hub ??= build();
    if (hub.state === HubConnectionState.Disconnected) await hub.start();
    early = [];
    const since = version.peek();
    const answer = await hub.invoke<Entered | Refused>('Enter', since < 0 ? request : { ...request, since });
    if (isRefused(answer)) turnedAway(answer);
    else entered(answer);
  } catch {
    if (version.peek() >= 0 || attempt > 1) link.value = 'offline';
    again();
  } finally {
    busy = false;
  }
}

function entered(answer: Entered): void {
  if (answer.now) setClock(answer.now);
  apply(answer);
  const waiting = early ?? [];
  early = undefined;
  for (const changed of waiting) apply(changed);
  if (answer.seat && request) {
    request = { ...request, seat: answer.seat };
    seat.value = answer.seat;
    seatToken.save(request.code, request.as, answer.seat);
  }
  attempt = 0;
  refusal.value = undefined;
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
  void hub?.stop();
}

/** Takes a place in the room and keeps it: reconnects for as long as the page is open. */
export function enter(code: string, as: As, who: Pick<EnterRequest, 'seat' | 'name' | 'site' | 'role'> = {}): void {
  request = { code, as, ...who };
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
  if (left?.state === HubConnectionState.Connected) await left.invoke('Leave').catch(() => undefined);
  await left?.stop();
}

/** Sends one command now. Throws when the line is down. */
export async function send(command: Send): Promise<Reply> {
  if (!hub || link.peek() !== 'live') throw new Error('offline');
  return hub.invoke<Reply>('Do', command);
}

addEventListener('online', now);
// A dead line closes only after half a minute of silence. Where the room is on this very machine, the next try succeeds at once.
addEventListener('offline', () => { if (link.peek() !== 'refused') void hub?.stop(); });
addEventListener('offline', () => void hub?.stop());
document.addEventListener('visibilitychange', () => { if (!document.hidden) now(); });
