import { askedBefore } from '../../parts/asked.ts';
import { all, get, one } from '../../store.ts';
import { day } from '../../words.ts';
import { Reveal } from './Reveal.tsx';
import { Wall } from './Wall.tsx';

/** The shift revealed; the top risks and who owns them. */
export function Close() {
  const confidence = one('confidence');
  const session = one('session');
  const form = all('closing').reduce((sum, question) => sum + (question.answered ?? 0), 0);
  const top = all('risk').filter(risk => risk.top).sort((a, b) => a.order - b.order).slice(0, 3);
  return (
    <Wall right={session?.review && `Again on ${day(session.review)}`}>
      {confidence?.shown
        ? <div class="close-wall">
            <div class="shift"><p class="wall-note">How sure we are</p><Reveal of="confidence" /></div>
            {top.length > 0 && <ol class="tops">{top.map(risk => <li key={risk.id}><strong>{risk.title}</strong><span class="muted">{owner(risk.id)}</span></li>)}</ol>}
          </div>
        : session?.closed ? <p class="wall-huge serif">Thank you.</p>
        : <><p class="wall-big serif">{askedBefore() ? 'And now: how sure are you that this plan reaches its aim?' : 'How sure are you now that this plan reaches its aim?'}</p>
            <p class="wall-number">{confidence?.answered ?? 0} <span class="muted">of {confidence?.of ?? one('counts')?.people ?? 0} answered</span></p>
            {form > 0 && <p class="wall-note">{form === 1 ? '1 answer' : `${form} answers`} to the closing questions</p>}</>}
    </Wall>
  );
}

function owner(risk: string): string {
  const record = get('response', risk);
  if (record?.tension) return `held: ${record.tension.poleA} and ${record.tension.poleB}`;
  return record?.response.owner ? `${record.response.owner}${record.response.tryBy ? `, by ${day(record.response.tryBy)}` : ''}` : 'no owner yet';
}
