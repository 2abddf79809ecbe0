import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props { children: ComponentChildren; max: number; min?: number; class?: string }

/** Text as large as its place allows: from `max` down to `min` pixels, so that the longest card never runs off the wall. */
export function Fit({ children, max, min = 16, class: name = '' }: Props) {
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

function fit(place: HTMLDivElement | null, max: number, min: number): void {
  const text = place?.firstElementChild;
  if (!place || !(text instanceof HTMLElement)) return;
  const scale = Math.max(0.6, Math.min(innerWidth / 1280, innerHeight / 720));
  let low = min, high = Math.max(min, Math.round(max * scale));
  const fits = (size: number) => {
    text.style.fontSize = `${size}px`;
    return text.scrollHeight <= place.clientHeight && text.scrollWidth <= place.clientWidth;
  };
  if (fits(high)) return;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
