import { effect, signal, type Signal } from '@preact/signals';

/** localStorage that never throws: private windows and full disks keep nothing, and say nothing. */
export const kept = {
  read<T>(key: string, otherwise: T, isOne: (value: unknown) => value is T): T {
    try {
      const text = localStorage.getItem(`premortem.${key}`);
      const value: unknown = text === null ? undefined : JSON.parse(text);
      return isOne(value) ? value : otherwise;
    } catch {
      return otherwise;
    }
  },
  write(key: string, value: unknown): void {
    try {
      if (value === undefined || value === '') localStorage.removeItem(`premortem.${key}`);
      else localStorage.setItem(`premortem.${key}`, JSON.stringify(value));
    } catch {
      return;
    }
  },
  /** The texts kept under keys that begin so. */
  texts(prefix: string): { key: string; text: string }[] {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(`premortem.${prefix}`)).map(key => key.slice('premortem.'.length))
        .map(key => ({ key, text: kept.read(key, '', isText) }));
    } catch {
      return [];
    }
  },
};

export const isText = (value: unknown): value is string => typeof value === 'string';

/** A signal that outlives the page. */
export function keptText(key: string): Signal<string> {
  const text = signal(kept.read(key, '', isText));
  effect(() => kept.write(key, text.value));
  return text;
}
