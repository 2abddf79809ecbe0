import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { link } from '../connection.ts';
import { page } from '../page.ts';
import { served } from '../served.ts';
import { all, one } from '../store.ts';
import { language } from '../say.ts';

interface Props { of: 'concern' | 'confidence'; large?: boolean }

/** What the picture is drawn from: when none of it changes, nothing is asked for. */
const drawnFrom = (of: Props['of']): string =>
  JSON.stringify(of === 'confidence' ? one('confidence') : [all('concern'), all('risk').map(risk => [risk.number, risk.title, risk.top, risk.loneVoice])]);

/** A picture as the server draws it, the same for everybody. While the line is down the last one stays. */
export function Picture({ of, large }: Props) {
  const svg = useSignal('');
  const from = drawnFrom(of);
  const live = link.value === 'live';
  useEffect(() => {
    if (!live) return;
    const asked = new AbortController();
    void fetch(`/room/${page.code}/pictures/${of}.svg?lang=${language}${large ? '&size=large' : ''}`, { signal: asked.signal })
      .then(async answer => { if (answer.ok) svg.value = await served(answer); })
      .catch(() => undefined);
    return () => asked.abort();
  }, [from, live]);
  return <div class={`drawing ${of}`} {...(svg.value && { dangerouslySetInnerHTML: { __html: svg.value } })} />;
}
