import { TreatRow } from '../../parts/TreatRow.tsx';
import { all } from '../../store.ts';
import { Head } from './Head.tsx';
import { Writing } from './Writing.tsx';

/** Weeks later: what we see of the early signs, and any new reason. */
export function Review() {
  const risks = all('risk').sort((a, b) => Number(b.now) - Number(a.now) || a.order - b.order);
  return (
    <>
      <Head title="Which early signs have we seen?">Say it in the room; the leader writes it down. A new reason goes in the box.</Head>
      <div class="stack">{risks.map(risk => <article key={risk.id} class={`card risk stack${risk.now ? ' on' : ''}`}><h2>{risk.title}</h2><TreatRow risk={risk.id} /></article>)}</div>
      <Writing aside />
    </>
  );
}
