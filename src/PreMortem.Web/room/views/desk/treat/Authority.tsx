import { person, type Boxes } from './boxes.tsx';
import { Fold } from './Fold.tsx';

/** Who has a say, whose evidence counts, and who leads and learns: said now, and changed when it changes (LC). */
export function Authority({ boxes: { response: r, text } }: { boxes: Boxes }) {
  const wanted = [r.decider, r.consulted, r.veto, r.evidenceFrom, r.carriedBy, r.leads, r.learns].some(Boolean);
  return (
    <Fold title={wording.desk.whoDecidesCarries} wanted={wanted}>
      <div class="desk-three">
        {text('decider', wording.desk.whoDecides, wording.desk.whoDecidesHint, person)}
        {text('consulted', wording.desk.whoAsked, wording.desk.whoAskedHint)}
        {text('veto', wording.desk.whoStops, wording.desk.whoStopsHint)}
      </div>
      <div class="desk-two">
        {text('evidenceFrom', wording.desk.whoseEvidence, wording.desk.whoseEvidenceHint)}
        {text('carriedBy', wording.desk.whichMeeting, wording.desk.whichMeetingHint)}
        {text('leads', wording.desk.whoLeads, wording.desk.whoLeadsHint)}
        {text('learns', wording.desk.whoLearns, wording.desk.whoLearnsHint)}
      </div>
    </Fold>
  );
}
