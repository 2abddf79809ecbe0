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
import { fill } from '../../say.ts';

const picked = () => latest('pickConcerns')?.risks ?? one('me')?.picks ?? [];

function pick(risk: string): void {
  const now = picked();
  if (now.includes(risk) && now.length === 1) return say(wording.seat.keepOne);
  if (!now.includes(risk) && now.length >= 3) return say(wording.seat.threeAtMost);
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
      <Head title={wording.seat.concernTitle} failed>{wording.seat.concernHelp}</Head>
      <p class="picked small" role="status">{picked().length === 0 ? wording.seat.nonePicked : fill(wording.seat.pickedOf, { n: picked().length })}</p>
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
        <button type="button" class="btn" aria-pressed={on} aria-label={fill(wording.seat.oneOfGreatestRisk, { risk: risk.title })} onClick={() => pick(id)}>{on ? `✓ ${wording.seat.oneOfGreatest}` : wording.seat.oneOfGreatest}</button>
        <NotClear risk={id} words={wording.seat.notClearToMe} />
      </div>
      {on ? <Rating risk={id} title={risk.title} /> : <details open={rated}><summary class="small">{wording.seat.howLikelyHard}</summary><Rating risk={id} title={risk.title} /></details>}
    </article>
  );
}

function Picture() {
  return (
    <>
      <Head title={wording.seat.concernPicture} failed>{wording.seat.concernLegend}</Head>
      <section class="card"><Drawn of="concern" /></section>
      <ol class="concerns">{concerns().map(({ risk, concern: { concern } }) => (
        <li key={risk.id}><b>R{risk.number}</b> <bdi>{risk.title}</bdi> <span class="muted">{fill(wording.seat.picksOf, { n: concern.picks, of: concern.turnout })}{risk.loneVoice && `, ${wording.seat.oneVoice}`}{concern.leaderPicked && `, ${wording.seat.leaderToo}`}</span></li>))}
      </ol>
    </>
  );
}
