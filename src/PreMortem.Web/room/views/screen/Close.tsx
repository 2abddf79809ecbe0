import { askedBefore } from '../../parts/asked.ts';
import { all, get, one } from '../../store.ts';
import { day } from '../../words.ts';
import { Reveal } from './Reveal.tsx';
import { Wall } from './Wall.tsx';
import { fill, number, plural } from '../../say.ts';

/** The shift revealed; the top risks and who owns them. */
export function Close() {
  const confidence = one('confidence');
  const session = one('session');
  const form = all('closing').reduce((sum, question) => sum + (question.answered ?? 0), 0);
  const top = all('risk').filter(risk => risk.top).sort((a, b) => a.order - b.order).slice(0, 3);
  return (
    <Wall right={session?.review && fill(wording.screen.againOn, { day: day(session.review) })}>
      {confidence?.shown
        ? <div class="close-wall">
            <div class="shift"><p class="wall-note">{wording.screen.howSureWeAre}</p><Reveal of="confidence" /></div>
            {top.length > 0 && <ol class="tops">{top.map(risk => <li key={risk.id}><strong>{risk.title}</strong><span class="muted">{owner(risk.id)}</span></li>)}</ol>}
          </div>
        : session?.closed ? <p class="wall-huge serif">{wording.seat.thanks}</p>
        : <><p class="wall-big serif">{askedBefore() ? wording.seat.closeAndNow : wording.seat.closeHowSureNow}</p>
            <p class="wall-number">{number(confidence?.answered ?? 0)} <span class="muted">{fill(wording.screen.ofAnswered, { of: confidence?.of ?? one('counts')?.people ?? 0 })}</span></p>
            {form > 0 && <p class="wall-note">{plural(wording.screen.closingAnswers, form)}</p>}</>}
    </Wall>
  );
}

function owner(risk: string): string {
  const record = get('response', risk);
  if (record?.tension) return fill(wording.screen.held, { a: record.tension.poleA, b: record.tension.poleB });
  return record?.response.owner ? record.response.tryBy ? fill(wording.screen.ownerBy, { owner: record.response.owner, day: day(record.response.tryBy) }) : record.response.owner : wording.screen.noOwnerYet;
}
