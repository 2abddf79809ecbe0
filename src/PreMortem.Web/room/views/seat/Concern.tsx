import { useComputed } from '@preact/signals';
import { act } from '../../actions.ts';
import { hash } from '../../ids.ts';
import { latest } from '../../outbox.ts';
import { Earlier } from '../../parts/Earlier.tsx';
import { concerns } from '../../parts/concerns.ts';
import { Picture as Drawn } from '../../parts/Picture.tsx';
import { get, ids, one } from '../../store.ts';
import { say } from '../../toasts.ts';
import { Causal, NotClear } from './FormingRisk.tsx';
import { Head } from './Head.tsx';
import { Rating } from './Rating.tsx';

const picked = () => latest('pickConcerns')?.risks ?? one('me')?.picks ?? [];

function pick(risk: string): void {
  const now = picked();
  if (now.includes(risk) && now.length === 1) return say('Keep at least one, or pick another first.');
  if (!now.includes(risk) && now.length >= 3) return say('Three at most. Let one go first.');
  void act('pickConcerns', { risks: now.includes(risk) ? now.filter(other => other !== risk) : [...now, risk] });
}

/** Everybody's two or three greatest concerns, in an order of their own so that the first on the list wins nothing. */
export function Concern() {
  const order = useComputed(() => {
    const seat = one('me')?.seat ?? '';
    return [...ids('risk')].sort((a, b) => hash(seat + a) - hash(seat + b));
  });
  if (ids('concern').length > 0) return <Picture />;
  return (
    <>
      <Head title="Which two or three worry you most?" failed>Pick up to three. Then say how likely each was, and how hard it hit. Nobody sees it before everybody has answered.</Head>
      <p class="picked small" role="status">{picked().length === 0 ? 'None picked yet' : `${picked().length} of 3 picked`}</p>
      <div class="stack">{order.value.map(id => <Choice key={id} id={id} />)}</div>
    </>
  );
}

function Choice({ id }: { id: string }) {
  const risk = get('risk', id);
  if (!risk) return null;
  const on = picked().includes(id);
  const rated = one('me')?.ratings.some(rating => rating.risk === id) ?? false;
  return (
    <article class={`card risk choice stack${on ? ' on' : ''}`}>
      <h2>{risk.title}</h2>
      <Earlier risk={risk} />
      <Causal risk={risk} />
      <div class="row">
        <button type="button" class="btn" aria-pressed={on} aria-label={`One of my greatest concerns: ${risk.title}`} onClick={() => pick(id)}>{on ? '✓ One of my greatest' : 'One of my greatest'}</button>
        <NotClear risk={id} words="Not clear to me" />
      </div>
      {on ? <Rating risk={id} title={risk.title} /> : <details open={rated}><summary class="small">How likely, how hard</summary><Rating risk={id} title={risk.title} /></details>}
    </article>
  );
}

function Picture() {
  return (
    <>
      <Head title="What the room is most concerned about" failed>A dot is the middle of the room’s range, its bar the range, its size how many picked it.</Head>
      <section class="card"><Drawn of="concern" /></section>
      <ol class="concerns">{concerns().map(({ risk, concern: { concern } }) => (
        <li key={risk.id}><b>R{risk.number}</b> <bdi>{risk.title}</bdi> <span class="muted">{concern.picks} of {concern.turnout}{risk.loneVoice && ', one voice'}{concern.leaderPicked && ', the leader too'}</span></li>))}
      </ol>
    </>
  );
}
