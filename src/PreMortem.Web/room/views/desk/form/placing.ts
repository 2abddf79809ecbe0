import { announce } from '../../../parts/voice.ts';
import { get } from '../../../store.ts';
import { does, newId } from '../does.ts';
import { chosen, fresh, openRisk, parking, stepPast } from './selection.ts';
import { fill } from '../../../say.ts';

// Every way to give a reason a place: keys, buttons and dragging all end here.

/** Where this desk sees a card: a co-leader may have been quicker, and then it is not moved on unseen. */
function seen(reason: string): { from?: string } {
  const card = get('reason', reason);
  return card ? { from: card.risk ?? card.place } : {};
}

export function place(reason: string, risk: string): void {
  if (get('reason', reason)?.risk === risk) return;
  const from = seen(reason);
  stepPast(reason);
  announce(fill(wording.desk.placedIn, { risk: `R${(get('risk', risk) ?? get('known', risk))?.number}`, next: chosen()?.text ?? wording.desk.nothingLeft }));
  void does('placeReason', { reason, risk, ...from });
}

export function placeChosen(risk: string): void {
  const reason = chosen();
  if (reason) place(reason.id, risk);
}

/** Makes a risk of one reason, and opens it to be worded. A reason that had a risk leaves it: that splits the risk. */
export function newRiskFrom(reason: string): void {
  const risk = newId();
  const from = seen(reason);
  stepPast(reason);
  openRisk.value = risk;
  fresh.value = risk;
  void does('formRisk', { risk, reason, ...from });
}

export function newRiskFromChosen(): void {
  const reason = chosen();
  if (reason) newRiskFrom(reason.id);
}

export async function newRiskNamed(title: string): Promise<boolean> {
  const risk = newId();
  const formed = await does('formRisk', { risk, title });
  if (formed) openRisk.value = risk;
  return formed;
}

export function couldNotPinDown(reason: string): void {
  stepPast(reason);
  void does('placeReason', { reason, ...seen(reason) });
}

export function park(reason: string, revisit: string, owner: string): void {
  parking.value = undefined;
  stepPast(reason);
  void does('parkReason', { reason, revisit, ...(owner && { owner }), ...seen(reason) });
}

export function putBack(reason: string): void {
  if (get('reason', reason)?.place !== 'unplaced') void does('unplaceReason', { reason, ...seen(reason) });
}
