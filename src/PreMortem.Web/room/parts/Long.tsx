import type { ComponentType } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Reel } from './reel.ts';

interface Props {
  ids: readonly string[];
  /** Draws one row: an `li` that carries `data-row={id}`. */
  row: ComponentType<{ id: string }>;
  class?: string;
  /** Whether the order says something. */
  ordered?: boolean;
  /** A row that is in the page however far away it stands. */
  keep?: string | undefined;
}

/** A list of any length. Of a long one only what is near the window is in the page; on paper all of it is. */
export function Long({ ids, row: Row, class: name, ordered, keep }: Props) {
  const List = ordered ? 'ol' : 'ul';
  const list = useRef<(HTMLOListElement & HTMLUListElement) | null>(null);
  const [, draw] = useReducer<number, void>(times => times + 1, 0);
  const [reel] = useState(() => new Reel());
  useLayoutEffect(() => list.current ? reel.open(list.current, () => draw()) : undefined, []);
  useLayoutEffect(() => reel.drawn());
  const parts = reel.parts(ids, keep);
  return (
    <List ref={list} class={`long ${name ?? ''}`}>
      {parts.map((part, at) => typeof part === 'string'
        ? <Row key={part} id={part} />
        : <li key={at === 0 ? ' before' : ` behind ${parts[at - 1]}`} class="gap" aria-hidden="true" style={{ height: `${part}px` }} />)}
    </List>
  );
}
