import { useEffect } from 'preact/hooks';
import { link, send } from '../../../connection.ts';
import { uuid } from '../../../ids.ts';

let told: string | undefined;

function tell(what: string | undefined): void {
  if (what === told || link.peek() !== 'live') return;
  told = what;
  send({ id: uuid(), type: 'workingOn', ...(what !== undefined && { what }) }).catch(() => undefined);
}

/** Tells the other leaders which risk or card this desk has its focus in: presence, so it is neither kept nor sent again. */
export function useWorkingOn(): void {
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(pause);
      pause = setTimeout(() => tell(document.activeElement?.closest<HTMLElement>('[data-open]')?.dataset['open']), 300);
    };
    window.addEventListener('focusin', look);
    window.addEventListener('focusout', look);
    return () => { clearTimeout(pause); window.removeEventListener('focusin', look); window.removeEventListener('focusout', look); };
  }, []);
}
