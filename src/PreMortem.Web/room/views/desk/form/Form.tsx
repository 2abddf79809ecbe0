import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useKeys } from '../../../parts/keys.ts';
import { goOn } from '../frame/Gate.tsx';
import { undoLast } from '../undoing.ts';
import { confirmDigits, digit, forgetDigits } from './numbers.ts';
import { couldNotPinDown, newRiskFromChosen } from './placing.ts';
import { ReasonsToPlace } from './ReasonsToPlace.tsx';
import { Risks } from './Risks.tsx';
import { chosen, listed, parking, selected, step } from './selection.ts';
import { Theory } from './Theory.tsx';

const digitKeys = Object.fromEntries([...'0123456789'].map((key) => [key, { says: wording.desk.keyPlace, shown: '1 … 12', act: () => digit(key) }]));
const down = { says: wording.desk.keySelect, act: () => step(1) };
const up = { says: wording.desk.keySelect, act: () => step(-1) };

function useFormKeys(): void {
  useKeys({ ArrowDown: down, ArrowUp: up, j: down, k: up }, { repeat: true });
  useKeys({
    ...digitKeys,
    n: { says: wording.desk.keyNew, act: newRiskFromChosen },
    p: { says: wording.desk.keyPark, act: () => { parking.value = chosen()?.id; } },
    u: { says: wording.desk.keyUnpinned, act: () => { const reason = chosen(); if (reason) couldNotPinDown(reason.id); } },
    e: { says: wording.desk.keyWord, act: () => document.querySelector<HTMLInputElement>('.desk-title-box')?.focus() },
    z: { says: wording.desk.keyUndo, act: undoLast },
    N: { says: wording.desk.keyMove, act: () => goOn() },
    Enter: { says: wording.desk.keyEnter, act: () => void confirmDigits() },
    Escape: { says: wording.desk.keyLeave, act: () => forgetDigits() },
  });
  useEffect(() => {
    const enter = (event: KeyboardEvent) => { if (event.key === 'Enter' && confirmDigits()) { event.preventDefault(); event.stopPropagation(); } };
    window.addEventListener('keydown', enter, { capture: true });
    return () => window.removeEventListener('keydown', enter, { capture: true });
  }, []);
}

/** Cards become risks: reasons to place, risks as they take shape, the plan they threaten. */
export function Form() {
  useFormKeys();
  const first = listed.value[0];
  useLayoutEffect(() => { if (!chosen() && first) selected.value = first; }, [first]);
  return (
    <div class="desk-form">
      <ReasonsToPlace />
      <Risks />
      <Theory />
    </div>
  );
}
