import { useEffect, useState } from 'preact/hooks';
import { Picture } from '../../parts/Picture.tsx';

/** When all of it has come into sight, in milliseconds. */
const whole = 6000;
const revealed = new Set<string>();

/** A picture that comes part by part (motion.css), once: a line that was lost and is back tells nothing twice. */
export function Reveal({ of }: { of: 'concern' | 'confidence' }) {
  const [told, tell] = useState(revealed.has(of));
  useEffect(() => {
    const timer = setTimeout(() => { revealed.add(of); tell(true); }, whole);
    return () => clearTimeout(timer);
  }, [of]);
  return <div class={`reveal${told ? ' told' : ''}`}><Picture of={of} large /></div>;
}
