/** In sight while it has the focus: tells a screen reader the phase, the time and the counts, as often as it is pressed. */
export function WhereWeAre() {
  return <button type="button" class="skip" onClick={() => void import('../everybody/where.ts').then(where => where.sayWhereWeAre())}>{wording.parts.sayWhere}</button>;
}
