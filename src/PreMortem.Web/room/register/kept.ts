/** What was typed and is not stored yet. It stays on this device until it is, or until its writer lets it go. */
export interface Pending {
  /** `R3` */
  readonly risk: string;
  readonly field: string;
  readonly value: string;
  /** Why a risk is retired, where that is the change. */
  readonly why?: string;
  /** What was stored when the writing began, and in which version of the row. */
  readonly was: string;
  readonly version: number;
}

/** The register's own address: what was posted to one of its forms is answered below it. */
export const here = location.pathname.replace(/\/(undo\/\d+|name)$/, '');

const place = `premortem.register${here}`;

function all(): Record<string, Pending> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, Pending>;
  } catch {
    return {};
  }
}

let hasLeft = false;
addEventListener('storage', event => { if (event.key === 'premortem.signed-out') hasLeft = true; });

function write(pending: Record<string, Pending>): void {
  try {
    if (hasLeft) return;
    if (Object.keys(pending).length > 0) localStorage.setItem(place, JSON.stringify(pending));
    else localStorage.removeItem(place);
  } catch {
    // A full or forbidden store: the text still stands on the page.
  }
}

const key = (risk: string, field: string): string => `${risk}/${field}`;

export const kept = (): Pending[] => Object.values(all());

export const keptOf = (risk: string, field: string): Pending | undefined => all()[key(risk, field)];

export const keep = (pending: Pending): void => write({ ...all(), [key(pending.risk, pending.field)]: pending });

export function letGo({ risk, field }: Pick<Pending, 'risk' | 'field'>): void {
  const { [key(risk, field)]: _, ...rest } = all();
  write(rest);
}
