import type { PartKind, PlanRecord } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { inSentence, partWord } from '../../words.ts';

const sentence: readonly PartKind[] = ['practice', 'change', 'outcome', 'mechanism'];
const under: readonly { kind: PartKind; title: string }[] = [
  { kind: 'condition', title: wording.seat.dependsOn }, { kind: 'assumption', title: wording.seat.assumes }, { kind: 'evidence', title: wording.seat.speaksFor },
  { kind: 'incentive', title: wording.seat.pullsOn }, { kind: 'belief', title: wording.seat.holdTrue },
];

const inOrder = () => [...all('plan')].sort((a, b) => a.order - b.order);

/** The theory of action as one readable sentence, then what it stands on. */
export function Plan() {
  const parts = inOrder();
  if (parts.length === 0) return <Aim />;
  const said = sentence.map(kind => parts.filter(part => part.kind === kind)).filter(list => list.length > 0);
  return (
    <div class="plan">
      {said.length > 0 && <div class="card theory serif">
        {said.map((list, row) => (
          <p key={list[0]?.id}><span class="word">{list[0] && partWord(list[0])} </span>{list.map((part, at) => (
            <Part key={part.id} part={part} end={at < list.length - 1 ? '; ' : row < said.length - 1 ? ',' : '.'} />
          ))}</p>
        ))}
      </div>}
      {under.map(({ kind, title }) => {
        const list = parts.filter(part => part.kind === kind);
        return list.length > 0 && (
          <section key={kind}><p class="caps">{title}</p>
            <ul class="listing">{list.map(part => <li key={part.id} class={part.now ? 'now' : ''}>{part.text}</li>)}</ul></section>
        );
      })}
    </div>
  );
}

/** A plan that came without parts still has its aim to hold on to. */
function Aim() {
  const aim = one('session')?.aim;
  return aim ? <section class="card"><p class="caps">{wording.seat.planIsFor}</p><p class="serif aim">{aim}</p></section> : null;
}

function Part({ part, end }: { part: PlanRecord; end: string }) {
  const text = inSentence(part.text, one('session')?.sites ?? []);
  return <><span class={part.now ? 'now' : ''} aria-current={part.now ? 'step' : undefined}>{text}</span>{end}</>;
}
