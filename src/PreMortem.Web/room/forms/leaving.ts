// Signing out at a computer that others use: what was typed at a desk, in a register or in a form goes with its writer (PG12).

/** What a leader's pages keep in this browser until the room or the register has it; a participant's is theirs. */
const ofALeader = /^premortem\.(draft\.[^.]+\.leader\.|outbox\.[^.]+\.leader\.|leftover\.|register\/)/;

function typed(): string[] {
  try {
    return Object.keys(localStorage).filter(key => ofALeader.test(key));
  } catch {
    return [];
  }
}

export const eraseTyped = (): void => { for (const key of typed()) localStorage.removeItem(key); };

let isAsked = false;

/** Whether to go: asks once where something typed was never sent. */
export function mayLeave(form: HTMLFormElement, inForms: number): boolean {
  const unsent = typed().length + inForms;
  if (isAsked || unsent === 0) return true;
  isAsked = true;
  const line = document.createElement('p');
  line.className = 'notice hold';
  line.setAttribute('role', 'alert');
  line.textContent = unsent === 1 ? wording.forms.neverSaved.one : wording.forms.neverSaved.other.replace('{n}', String(unsent));
  form.before(line);
  return false;
}
