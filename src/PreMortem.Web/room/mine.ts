import { computed, signal } from '@preact/signals';
import { unshown } from './outbox.ts';
import type { Hint } from './protocol.ts';
import { get, ids, one } from './store.ts';

/** One's own card as its writer sees it: what the room holds, with what is still on the way laid over it. */
export interface OwnCard {
  id: string; text: string; tacit: boolean; lens?: string | undefined; mode?: string | undefined; hint?: Hint | undefined;
  part?: string | undefined;
  shared: boolean; hidden?: string | undefined; foldedInto?: string | undefined; onItsWay: boolean;
}

function held(): Map<string, OwnCard> {
  const cards = new Map<string, OwnCard>();
  for (const id of one('me')?.reasons ?? []) {
    const record = get('reason', id);
    if (record) cards.set(id, { ...record, shared: record.shared !== undefined && record.shared !== null, onItsWay: false });
  }
  return cards;
}

/** One's own cards, weightiest first. */
export const own = computed<OwnCard[]>(() => {
  const cards = held();
  const gone = new Map<string, OwnCard>();
  let order: string[] = [];
  for (const command of unshown.value) {
    const card = 'reason' in command && command.reason ? cards.get(command.reason) : undefined;
    if (command.type === 'writeReason' || command.type === 'adoptMode') {
      if (!card) cards.set(command.reason, {
        id: command.reason, text: command.text, tacit: command.type === 'writeReason' && (command.tacit ?? false),
        lens: command.type === 'writeReason' ? command.lens : undefined,
        mode: command.type === 'adoptMode' ? command.mode : undefined, part: command.type === 'writeReason' ? command.part : undefined, shared: false, onItsWay: true,
      });
    } else if (command.type === 'rewordReason' && card) {
      cards.set(card.id, { ...card, text: command.text, hint: undefined, onItsWay: true });
    } else if (command.type === 'removeReason' && card) {
      gone.set(card.id, card);
      cards.delete(card.id);
    } else if (command.type === 'restoreReason') {
      const back = gone.get(command.reason);
      if (back) cards.set(back.id, back);
    } else if (command.type === 'rankReasons') order = command.order;
  }
  const ranked = order.flatMap(id => cards.get(id) ?? []);
  return [...ranked, ...[...cards.values()].filter(card => !order.includes(card.id))];
});

/** The same, newest first: pending ones are the newest. */
export const ownNewestFirst = computed<OwnCard[]>(() => {
  const written = new Map(ids('reason').map((id, at) => [id, at]));
  const at = (card: OwnCard, index: number) => written.get(card.id) ?? 1_000_000 + index;
  return own.value.map((card, index) => ({ card, at: at(card, index) })).sort((a, b) => b.at - a.at).map(item => item.card);
});

/** The card that is open for editing. */
export const editing = signal<string | undefined>(undefined);

/** Look again: the part of the plan that the next card is about. */
export const aboutPart = signal<string | undefined>(undefined);

/** Those one may still show to the room. */
export const ownUnshared = computed(() => own.value.filter(card => !card.shared && !card.foldedInto && !card.hidden));
