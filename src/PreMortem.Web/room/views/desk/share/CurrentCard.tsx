import { get } from '../../../store.ts';
import { AskAgain } from './AskAgain.tsx';
import { Had } from './Had.tsx';
import { Hide } from './Hide.tsx';
import { plural } from '../../../say.ts';

function Alike({ ids }: { ids: string[] }) {
  const cards = ids.map((id) => get('reason', id)).filter((card) => card !== undefined);
  if (cards.length === 0) return null;
  return (
    <div class="desk-alike">
      <p class="caps">{wording.desk.looksLikeCard}</p>
      <ul>{cards.map((card) => <li key={card.id}>“<bdi>{card.text}</bdi>” <Had reason={card} /></li>)}</ul>
      <p class="small muted">{wording.desk.sameOrOther}</p>
    </div>
  );
}

/** The card being read, large, with how many had it too. */
export function CurrentCard({ id }: { id: string }) {
  const reason = get('reason', id);
  if (!reason) return null;
  return (
    <section class="card desk-current" aria-label={wording.desk.cardBeingRead}>
      <p key={id} class="desk-current-text">{reason.text}</p>
      {reason.tacit && <p><span class="chip hold">{wording.parts.sensed}</span></p>}
      <AskAgain reason={reason} />
      <div class="desk-row desk-between">
        <div class="desk-row">
          {reason.had > 0 && <span class="chip">{plural(wording.desk.hadThisToo, reason.had)}</span>}
          {(reason.by || reason.entered) && <Had reason={{ ...reason, had: 0 }} />}
        </div>
        <Hide reason={id} />
      </div>
      {reason.also.length > 0 && (
        <div class="desk-also"><p class="caps">{wording.desk.foldedInto}</p><ul>{reason.also.map((text, i) => <li key={i}>“{text}”</li>)}</ul></div>
      )}
      {reason.alike && <Alike ids={reason.alike} />}
    </section>
  );
}
