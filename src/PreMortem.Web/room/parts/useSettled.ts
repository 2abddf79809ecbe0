import { useEffect, useState } from 'preact/hooks';

/** False for a moment after `what` changes: a press that was meant for what stood here before does not land on what came. */
export function useSettled(what: string | undefined): boolean {
  const [settled, settle] = useState<string | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => settle(what), 300);
    return () => clearTimeout(timer);
  }, [what]);
  return settled === what;
}
