import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props { children: ComponentChildren; max: number; min?: number; class?: string }

/** Text as large as its place allows: from `max` down to `min` pixels of a wall of 1280 by 720, so that the longest card never runs off it. */
export function Fit({ children, max, min = 18, class: name = '' }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => fit(place.current, max, min));
  useEffect(() => {
    const again = new ResizeObserver(() => fit(place.current, max, min));
    if (place.current) again.observe(place.current);
    void document.fonts?.ready.then(() => fit(place.current, max, min));
    return () => again.disconnect();
  }, [max, min]);
  return <div class={`fit ${name}`} ref={place}><div class="fit-text">{children}</div></div>;
}

/** Measures are whole pixels and text is not: one more is no overflow. Nor is what letters reach beyond their lines, so a text's box is asked, not its scroll. */
function fit(place: HTMLDivElement | null, max: number, min: number): void {
  const text = place?.firstElementChild;
  if (!place || !(text instanceof HTMLElement)) return;
  const scale = Math.max(0.5, Math.min(innerWidth / 1280, innerHeight / 720));
  let low = Math.round(min * scale), high = Math.max(low, Math.round(max * scale));
  const fits = (size: number) => {
    text.style.fontSize = `${size}px`;
    return text.offsetHeight <= place.clientHeight + 1 && text.scrollWidth <= place.clientWidth + 1;
  };
  if (fits(high)) return;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
