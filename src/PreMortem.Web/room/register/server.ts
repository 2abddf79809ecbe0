import { type Risk, patchOf, same, stored } from './fields.ts';
import type { Pending } from './kept.ts';
import { language } from './say.ts';

/** What came of a change. */
export type Outcome =
  | { readonly type: 'saved'; readonly change: string | null }
  | { readonly type: 'conflict'; readonly theirs: string; readonly version: number }
  /** `line`: it did not get through, and is worth sending again later. */
  | { readonly type: 'notSaved'; readonly sentence: string; readonly line: boolean };

export const noLine = wording.table.noLine;

const table = (): DOMStringMap => document.querySelector<HTMLElement>('table.risks')?.dataset ?? {};
let api = '', pages = '';

/** The addresses of the register, which the first table on the page tells. */
export function readAddresses(): void {
  api = table().api ?? api;
  pages = table().pages ?? pages;
}

/** How long an answer may take, in milliseconds: a dead line says nothing. Asked twice, a change is made once, as it names the version it changes. */
const patience = 15_000;

export const page = (path: string): Promise<Response> =>
  fetch(`${pages}${path}`, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(patience) });

const call = (method: string, path: string, body: object): Promise<Response> =>
  fetch(`${api}${path}?lang=${language}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });

const newest = new Map<string, Risk>();
const lines = new Map<string, Promise<unknown>>();

/** Changes one field. Changes to one row go one after the other, so that a person never meets themselves. */
export function save(pending: Pending): Promise<Outcome> {
  const before = lines.get(pending.risk) ?? Promise.resolve();
  const mine = before.then(() => send(pending), () => send(pending));
  lines.set(pending.risk, mine);
  return mine;
}

/** A row that changed elsewhere is no conflict as long as this field is what it was. */
async function send(pending: Pending): Promise<Outcome> {
  const { risk, field, value, was, why } = pending;
  let { version } = pending;
  const known = newest.get(risk);
  if (known && known.version > version) {
    if (!same(stored(known, field), was)) return { type: 'conflict', theirs: stored(known, field), version: known.version };
    version = known.version;
  }
  for (;;) {
    const answer = await call('PATCH', `/risks/${risk}`, patchOf(field, value, version, why)).catch(() => null);
    if (!answer) return { type: 'notSaved', sentence: noLine, line: true };
    const body = await answer.json().catch(() => null) as { now?: Risk; detail?: string; title?: string } | null;
    if (answer.ok && body) {
      newest.set(risk, body as unknown as Risk);
      return { type: 'saved', change: answer.headers.get('register-change') };
    }
    if (answer.status !== 409 || !body?.now) return { type: 'notSaved', sentence: refusal(answer.status, body?.detail), line: answer.status >= 500 };
    const { now } = body;
    newest.set(risk, now);
    if (same(stored(now, field), value)) return { type: 'saved', change: null };
    if (!same(stored(now, field), was)) return { type: 'conflict', theirs: stored(now, field), version: now.version };
    version = now.version;
  }
}

function refusal(status: number, detail: string | undefined): string {
  if (status === 401) return wording.table.signedOut;
  return detail ?? wording.table.notTaken;
}

export type Undone = { readonly change: string; readonly risks: readonly string[] } | { readonly sentence: string; readonly line: boolean };

/** Takes a stored change back. */
export async function undo(change: string): Promise<Undone> {
  const answer = await call('POST', `/register/undo/${change}`, {}).catch(() => null);
  if (!answer) return { sentence: wording.table.notUndoneLine, line: true };
  const body = await answer.json().catch(() => null) as { change?: number; changes?: { risk: number }[]; detail?: string } | null;
  if (!answer.ok || !body?.change) return { sentence: body?.detail ?? wording.table.notUndone, line: answer.ok || answer.status >= 500 };
  return { change: String(body.change), risks: [...new Set((body.changes ?? []).map(line => `R${line.risk}`))] };
}
