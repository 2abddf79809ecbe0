import type { PartKind } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { inSentence } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

const sentence: readonly PartKind[] = ['practice', 'change', 'outcome', 'mechanism'];

/** The part the leader is on, large, inside the whole sentence. */
export function Brief() {
  const parts = all('plan').sort((a, b) => a.order - b.order);
  const now = parts.find(part => part.now);
  const counts = one('counts');
  const sites = one('session')?.sites ?? [];
  const said = parts.filter(part => sentence.includes(part.kind));
  const first = (at: number) => said[at - 1]?.kind !== said[at]?.kind;
  return (
    <Wall right={counts?.ticked !== undefined && `${counts.ticked} of ${counts.people} could explain it`}
      foot={now && !sentence.includes(now.kind) && <p class="wall-note"><span class="fail-words">{now.word}</span> {now.text}</p>}>
      {parts.length === 0 ? <p class="wall-big serif">{one('session')?.aim}</p> : <Fit max={46} min={18} class="serif plan-wall">
        {said.map((part, at) => (
          <span key={part.id} class={now ? (part.now ? 'now' : 'dim') : ''}>
            {first(at) && <span class="word">{at > 0 && <br />}{part.word} </span>}{inSentence(part.text, sites)}{at === said.length - 1 ? '.' : first(at + 1) ? ',' : '; '}
          </span>
        ))}
      </Fit>}
    </Wall>
  );
}
