import { useEffect, useLayoutEffect } from 'preact/hooks';
import { goOn } from '../frame/Gate.tsx';
import { useKeys } from '../frame/keys.ts';
import { helpOpen, KeyHelp } from './KeyHelp.tsx';
import { confirmDigits, digit, forgetDigits } from './numbers.ts';
import { couldNotPinDown, newRiskFromChosen, undo } from './placing.ts';
import { ReasonsToPlace } from './ReasonsToPlace.tsx';
import { Risks } from './Risks.tsx';
import { chosen, listed, parking, selected, step } from './selection.ts';
import { Theory } from './Theory.tsx';

const digitKeys = Object.fromEntries([...'0123456789'].map((key) => [key, () => digit(key)]));

function useFormKeys(): void {
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1), j: () => step(1), k: () => step(-1) }, { repeat: true });
  useKeys({
    ...digitKeys,
    n: newRiskFromChosen,
    p: () => { parking.value = chosen()?.id; },
    u: () => { const reason = chosen(); if (reason) couldNotPinDown(reason.id); },
    e: () => document.querySelector<HTMLInputElement>('.desk-title-box')?.focus(),
    z: undo,
    'ctrl+z': undo,
    N: () => goOn(),
    '?': () => { helpOpen.value = true; },
    Escape: () => forgetDigits(),
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
      <KeyHelp />
    </div>
  );
}
