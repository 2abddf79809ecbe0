import { computed, effect, signal } from '@preact/signals';
import { link, reenter, refusal, seat, send } from './connection.ts';
import { draftsOfSeat } from './drafts.ts';
import { kept } from './keep.ts';
import { keepText } from './leftover.ts';
import { page } from './page.ts';
import type { CommandOf, CommandType, Refused, Reply } from './protocol.ts';
import { version } from './store.ts';
import { say } from './toasts.ts';

// Commands the room has not acknowledged, oldest first. They outlive a reload and offline time, and are sent again in
// order with the same id: the room does each once.

export type Waiting = { [T in CommandType]: CommandOf<T> }[CommandType];
interface Caller { resolve: (reply: Reply) => void; quiet: boolean }

const isList = (value: unknown): value is Waiting[] =>
  Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null && 'id' in item && 'type' in item);

const callers = new Map<string, Caller>();
const queue = signal<Waiting[]>([]);
/** Done, but the change they made has not arrived yet: shown as done meanwhile. */
const settling = signal<{ command: Waiting; version: number }[]>([]);
/** How many commands the room has not acknowledged. */
export const waitingCount = computed(() => queue.value.length);
/** The server says that it cannot write; what waits stays here and is sent again. */
const cannotWrite = signal(false);
export const saving = computed<'saved' | 'saving' | 'unsaved' | 'offline' | 'connecting'>(() =>
  link.value === 'live' ? (queue.value.length === 0 ? 'saved' : cannotWrite.value ? 'unsaved' : 'saving')
  : link.value === 'connecting' ? 'connecting' : 'offline');

/** Commands of one type that the records do not show yet, oldest first: what a view lays over them. */
export const waiting = <T extends CommandType>(type: T): CommandOf<T>[] =>
  [...settling.value.map(item => item.command), ...queue.value]
    .filter((command): command is Extract<Waiting, { type: T }> & CommandOf<T> => command.type === type);

/** The newest such command. */
export const latest = <T extends CommandType>(type: T): CommandOf<T> | undefined => waiting(type).at(-1);

/** Every command the records do not show yet, oldest first. */
export const unshown = computed<readonly Waiting[]>(() => [...settling.value.map(item => item.command), ...queue.value]);

const box = () => `outbox.${page.code}.${page.as}.${seat.peek() ?? ''}`;
let opened = '';
let sending = false;
let pause = 0;

function set(commands: Waiting[]): void {
  queue.value = commands;
  kept.write(box(), commands.length > 0 ? commands : undefined);
}

export function put<T extends CommandType>(command: CommandOf<T>, quiet: boolean): Promise<Reply> {
  set([...queue.peek(), command as unknown as Waiting]);
  return new Promise(resolve => {
    callers.set(command.id, { resolve, quiet });
    void flush();
  });
}

async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = queue.peek()[0]; next && link.peek() === 'live'; next = queue.peek()[0]) {
      const reply = await send(next);
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
    const stuck = queue.peek()[0];
    if (link.peek() === 'live' && stuck) brokeAgain(stuck);
  } finally {
    sending = false;
  }
}

let broke = { id: '', times: 0 };

/** The line is up and yet the command does not go through: after five tries it makes way for those behind it. */
function brokeAgain(command: Waiting): void {
  broke = { id: command.id, times: broke.id === command.id ? broke.times + 1 : 1 };
  if (broke.times >= 5) answered(command, { status: 'refused', code: 'broken', message: 'The room could not take this. It is kept for you here.' });
  setTimeout(() => void flush(), 1000);
}

function answered(command: Waiting, reply: Reply): void {
  if (reply.status === 'done' && reply.version > version.peek()) {
    settling.value = [...settling.peek(), { command, version: reply.version }];
    setTimeout(() => settled(command.id), 2000);
  }
  set(queue.peek().filter(other => other.id !== command.id));
  const caller = callers.get(command.id);
  callers.delete(command.id);
  if (reply.status === 'refused') refused(command, reply, caller?.quiet ?? false);
  caller?.resolve(reply);
}

const settled = (id: string): void => {
  settling.value = settling.peek().filter(item => item.command.id !== id);
};

function refused(command: Waiting, reply: Refused, quiet: boolean): void {
  const text = textOf(command);
  if (text) keepText(text, reply.message);
  if (!quiet) say(reply.message, { tone: 'trouble' });
}

const textOf = (command: Waiting): string => 'text' in command && typeof command.text === 'string' ? command.text : '';

/** The seat is lost: what it had not sent and what stood in its boxes is handed to the person. */
function rescue(why: string): void {
  for (const command of kept.read(box(), [], isList)) if (textOf(command)) keepText(textOf(command), why);
  set([]);
  for (const { key, text } of kept.texts(draftsOfSeat())) {
    if (text) keepText(text, why);
    kept.write(key, undefined);
  }
}

const lost = new Set(['seatUnknown', 'seatRemoved', 'roomClosed', 'noSuchRoom']);

effect(() => {
  const refused = refusal.value;
  if (refused && lost.has(refused.code) && seat.peek()) rescue('The room did not get this before your seat was closed.');
});

effect(() => {
  const shown = version.value;
  const left = settling.peek().filter(item => item.version > shown);
  if (left.length < settling.peek().length) settling.value = left;
});

effect(() => {
  if (link.value !== 'live') return;
  if (opened !== box()) {
    opened = box();
    const ids = new Set(queue.peek().map(command => command.id));
    set([...kept.read(opened, [], isList).filter(command => !ids.has(command.id)), ...queue.peek()]);
  }
  void flush();
});

addEventListener('beforeunload', event => {
  const isKept = kept.read(box(), [], isList).length === queue.peek().length;
  if (queue.peek().length > 0 && !isKept) event.preventDefault();
});
