import { computed, effect, signal } from '@preact/signals';
import { broken, link, reenter, refusal, seat, send } from './connection.ts';
import { clear } from './drafts.ts';
import { kept } from './keep.ts';
import { keepText } from './leftover.ts';
import type { CommandOf, CommandType, Refused, Reply } from './protocol.ts';
import { version } from './store.ts';
import { say } from './toasts.ts';
import { nextKey, type Place, prefix, read, readAll, type Waiting } from './waiting.ts';

// Commands the room has not acknowledged, oldest first. They outlive a reload and offline time, and are sent again in
// order with the same id: the room does each once. So it does no harm that two windows in one seat send the same one.

interface Caller { resolve: (reply: Reply) => void; quiet: boolean }

/** How long a command of another window is left to that window, in milliseconds. */
const toOthers = 3000;

/** After so long a command that was done has changed nothing that this page is told, in milliseconds: longer than a line that is gone goes unnoticed. */
const noChange = 20_000;

const callers = new Map<string, Caller>();
const queue = signal<readonly Place[]>([]);
/** Commands that another window was given while this one was open, and when this one saw them. */
const others = new Map<string, number>();
/** Done, but the change they made has not arrived yet: shown as done meanwhile. */
const settling = signal<readonly { command: Waiting; version: number }[]>([]);
/** How many commands the room has refused since this page was opened. */
export const refusals = signal(0);
/** How many commands the room has not acknowledged. */
export const waitingCount = computed(() => queue.value.length);
/** The server says that it cannot write; what waits stays here and is sent again. */
const cannotWrite = signal(false);
export const saving = computed<'saved' | 'saving' | 'unsaved' | 'offline' | 'connecting'>(() =>
  link.value === 'live' ? (queue.value.length === 0 ? 'saved' : cannotWrite.value ? 'unsaved' : 'saving')
  : link.value === 'connecting' ? 'connecting' : 'offline');

/** Every command the records do not show yet, oldest first. */
export const unshown = computed<readonly Waiting[]>(() => [...settling.value, ...queue.value].map(item => item.command));

/** Commands of one type that the records do not show yet, oldest first: what a view lays over them. */
export const waiting = <T extends CommandType>(type: T): CommandOf<T>[] =>
  unshown.value.filter((command): command is Extract<Waiting, { type: T }> & CommandOf<T> => command.type === type);

/** The newest such command. */
export const latest = <T extends CommandType>(type: T): CommandOf<T> | undefined => waiting(type).at(-1);

let opened = '';
let sending = false;
let pause = 0;

export function put<T extends CommandType>(given: CommandOf<T>, quiet: boolean): Promise<Reply> {
  const command = given as unknown as Waiting;
  const key = nextKey(command.id);
  kept.write(key, command);
  queue.value = [...queue.peek(), { key, command }];
  return new Promise(resolve => {
    callers.set(command.id, { resolve, quiet });
    void flush();
  });
}

function remove({ key, command: { id } }: Place): void {
  queue.value = queue.peek().filter(other => other.command.id !== id);
  others.delete(id);
  kept.write(key, undefined);
}

/** The oldest command that is for this window to send. */
function first(): Place | undefined {
  const tooLate = performance.now() - toOthers;
  return queue.peek().find(({ command: { id } }) => (others.get(id) ?? tooLate) <= tooLate);
}

async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = first(); next && link.peek() === 'live'; next = first()) {
      const reply = await send(next.command);
      if (reply.status === 'refused' && reply.code === 'notEntered') return reenter();
      if (reply.status === 'refused' && (reply.code === 'notSaved' || reply.code === 'tooFast')) {
        // Once may be a moment's hurry; twice is worth a word.
        cannotWrite.value = reply.code === 'notSaved' && pause > 0;
        pause = Math.min(pause * 2 || 250, 5000);
        setTimeout(() => void flush(), pause * (0.75 + Math.random() / 2));
        return;
      }
      pause = 0;
      cannotWrite.value = false;
      answered(next, reply);
    }
  } catch {
    const stuck = first();
    if (link.peek() === 'live' && stuck) brokeAgain(stuck);
  } finally {
    sending = false;
  }
}

let broke = { id: '', times: 0 };

/** The line is up and yet the command does not go through: another line is opened, and after five it makes way for those behind it. */
function brokeAgain(stuck: Place): void {
  const { id } = stuck.command;
  broke = { id, times: broke.id === id ? broke.times + 1 : 1 };
  if (broke.times >= 5) answered(stuck, { status: 'refused', code: 'broken', message: wording.parts.couldNotTake });
  broken();
}

function answered(place: Place, reply: Reply): void {
  const { command } = place;
  if (reply.status === 'done') settle(command, reply.version);
  else refusals.value++;
  remove(place);
  const caller = callers.get(command.id);
  callers.delete(command.id);
  if (reply.status === 'refused') refused(command, reply, caller?.quiet ?? false);
  caller?.resolve(reply);
}

function settle(command: Waiting, done: number): void {
  if (done <= version.peek()) return;
  settling.value = [...settling.peek(), { command, version: done }];
  setTimeout(() => { if (link.peek() === 'live') settled(command.id); }, noChange);
}

const settled = (id: string): void => { settling.value = settling.peek().filter(item => item.command.id !== id); };

function refused(command: Waiting, reply: Refused, quiet: boolean): void {
  const text = textOf(command);
  if (text) keepText(text, reply.message);
  if (!quiet) say(reply.message, { tone: 'trouble' });
}

const textOf = (command: Waiting): string => 'text' in command && typeof command.text === 'string' ? command.text : '';

/** Another window of this seat was given a command: shown here as well, and sent from here only if that window does not. */
function came(key: string): void {
  const fresh = read(key).filter(({ command }) => !queue.peek().some(other => other.command.id === command.id));
  for (const { command } of fresh) others.set(command.id, performance.now());
  queue.value = [...queue.peek(), ...fresh].sort((a, b) => a.key < b.key ? -1 : 1);
  setTimeout(() => void flush(), toOthers + 1);
}

/** Another window had a command answered. */
function gone(key: string): void {
  const place = queue.peek().find(other => other.key === key);
  if (!place || callers.has(place.command.id)) return;
  settle(place.command, version.peek() + 1);
  remove(place);
}

/** Takes over what windows that are gone could not send; what this one was given before it had this seat gets a key of this seat. */
function adopt(): void {
  const left = readAll();
  const ids = new Set(left.map(({ command }) => command.id));
  const own = queue.peek().filter(({ command }) => !ids.has(command.id)).map(({ key, command }) => {
    const anew = nextKey(command.id);
    kept.write(key, undefined);
    kept.write(anew, command);
    return { key: anew, command };
  });
  queue.value = [...left, ...own];
}

/** The seat is lost: what it had not sent and what stood in its boxes is handed to the person. */
function rescue(why: string): void {
  const places = new Map([...queue.peek(), ...readAll()].map(place => [place.command.id, place]));
  for (const place of places.values()) {
    if (textOf(place.command)) keepText(textOf(place.command), why);
    remove(place);
  }
  for (const text of clear()) keepText(text, why);
}

const lost = new Set(['seatUnknown', 'seatRemoved', 'roomClosed', 'noSuchRoom']);

effect(() => {
  const refused = refusal.value;
  if (refused && lost.has(refused.code) && seat.peek()) rescue(wording.parts.beforeClosed);
});

effect(() => {
  const shown = version.value;
  const left = settling.peek().filter(item => item.version > shown);
  if (left.length < settling.peek().length) settling.value = left;
});

effect(() => {
  if (link.value !== 'live') return;
  if (opened !== prefix()) {
    opened = prefix();
    adopt();
  }
  void flush();
});

kept.watch(prefix, (key, isThere) => isThere ? came(key) : gone(key));
