import { Earlier } from '../../../parts/Earlier.tsx';
import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { Offers } from './Offers.tsx';
import { held } from './order.ts';
import { ResponseFields } from './ResponseFields.tsx';
import { RiskTags } from '../tags/RiskTags.tsx';
import { TensionPanel } from './TensionPanel.tsx';
import { fill } from '../../../say.ts';

function Words({ risk }: { risk: RiskRecord }) {
  const parts = [[wording.seat.because, risk.cause], [wording.seat.thisHappened, risk.event], [wording.seat.whichLedTo, risk.consequence]] as const;
  const said = parts.filter(([, text]) => text);
  if (said.length === 0) return null;
  return (
    <p class="desk-risk-words">{said.map(([word, text]) => (
      <span key={word}><span class="muted">{word}</span> <bdi>{text}</bdi> </span>))}</p>
  );
}

/** The risk the room is on: its words, what its row lacks, offers, and the row itself. */
export function RiskRow({ risk }: { risk: RiskRecord }) {
  const concern = get('concern', risk.id)?.concern;
  const gaps = risk.gaps ?? [];
  return (
    <section class="card desk-treat" data-open={risk.id} aria-label={`R${risk.number}`}>
      <header>
        <h2><span class="desk-risk-number">R{risk.number}</span> {risk.title}</h2>
        <div class="desk-chips">
          {concern && <span class="chip plain">{fill(wording.desk.pickedIt, { n: concern.picks, of: concern.turnout })}</span>}
          <Earlier risk={risk} />
          {risk.loneVoice && <span class="chip hold">{wording.desk.onlyOneNamed}</span>}
          {risk.parts.map((part) => <span key={part} class="chip" title={get('plan', part)?.text}>{part}</span>)}
        </div>
      </header>
      <Words risk={risk} />
      {!held(risk) && gaps.length > 0 && (
        <p class="desk-gaps"><span class="small muted">{wording.desk.stillOpen}</span> {gaps.map((gap) => <span key={gap} class="chip hold">{(wording.desk.gaps as Record<string, string>)[gap] ?? gap}</span>)}</p>
      )}
      {!held(risk) && risk.gaps && gaps.length === 0 && <p><span class="chip remedy">{wording.desk.rowComplete}</span></p>}
      <Offers risk={risk} />
      <ResponseFields risk={risk} />
      <RiskTags risk={risk} />
      <TensionPanel risk={risk} />
    </section>
  );
}
