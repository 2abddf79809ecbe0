import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** How long after the page began a part is fetched, so that it is here before the line is gone, in milliseconds. */
const calm = 1500;

/** A part that few seats need: it stays out of the first load, comes when the page is calm or when it is shown, and is asked for again until it is there. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = signal<ComponentType<P> | undefined>(undefined);
  let coming = false;
  const fetch = (): void => {
    if (coming || part.peek()) return;
    coming = true;
    void load().then(found => { part.value = found; }, () => setTimeout(fetch, 2000)).finally(() => { coming = false; });
  };
  setTimeout(fetch, calm);
  return function Later(props: P) {
    const Part = part.value;
    if (!Part) fetch();
    return Part ? <Part {...props} /> : null;
  };
}
