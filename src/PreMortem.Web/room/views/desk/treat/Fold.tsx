import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  title: string;
  /** Words stand in it, or the risk asks for it: it opens by itself, and never closes by itself. */
  wanted: boolean;
  children: ComponentChildren;
}

/** A part of the row that stays folded until somebody wants it. */
export function Fold({ title, wanted, children }: Props) {
  const [open, setOpen] = useState(wanted);
  useEffect(() => { if (wanted) setOpen(true); }, [wanted]);
  return (
    <details class="desk-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div class="desk-fold-body">{children}</div>
    </details>
  );
}
