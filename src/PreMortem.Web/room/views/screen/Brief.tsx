import type { PartKind } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { inSentence, partWord } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';
import { fill } from '../../say.ts';

const sentence: readonly PartKind[] = ['practice', 'change', 'outcome', 'mechanism'];
/** A sentence longer than this is not read from the back row, in characters: the part the leader is on stands alone. */
const long = 620;

/** The part the leader is on, large, inside the whole sentence. */
export function Brief() {
  const parts = all('plan').sort((a, b) => a.order - b.order);
  const now = parts.find(part => part.now);
  const counts = one('counts');
  const sites = one('session')?.sites ?? [];
  const said = parts.filter(part => sentence.includes(part.kind));
  const first = (at: number) => said[at - 1]?.kind !== said[at]?.kind;
  const alone = now && (!sentence.includes(now.kind) || said.reduce((sum, part) => sum + part.text.length, 0) > long);
  return (
    <Wall right={counts?.ticked !== undefined && fill(wording.screen.couldExplain, { n: counts.ticked, of: counts.people })}
      line={now && <span>{fill(wording.screen.partOf, { n: parts.indexOf(now) + 1, of: parts.length })}</span>}>
      {parts.length === 0 ? <p class="wall-big serif">{one('session')?.aim}</p>
        : alone ? <Fit key={now.id} max={72} class="serif landing"><p class="words"><span class="word">{partWord(now)} </span>{inSentence(now.text, sites)}</p></Fit>
        : <Fit max={52} min={18} class="serif plan-wall">
            {said.map((part, at) => (
              <span key={part.id} class={now ? (part.now ? 'now' : 'dim') : ''}>
                {first(at) && <span class="word">{at > 0 && <br />}{partWord(part)} </span>}{inSentence(part.text, sites)}{at === said.length - 1 ? '.' : first(at + 1) ? ',' : '; '}
              </span>
            ))}
          </Fit>}
    </Wall>
  );
}
