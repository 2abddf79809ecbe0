import { useEffect } from 'preact/hooks';
import { aboutPart } from '../../mine.ts';
import { all } from '../../store.ts';
import { Head } from './Head.tsx';
import { LensParts } from './LensParts.tsx';
import { Writing } from './Writing.tsx';

/** The same box under one question at a time. */
export function LookAgain() {
  const lenses = [...all('lens')].sort((a, b) => a.order - b.order);
  const lens = lenses.find(one => one.now);
  useEffect(() => () => { aboutPart.value = undefined; }, [lens?.slug]);
  return (
    <>
      <Head title={lens?.question ?? wording.seat.lookAgain} failed>{lens?.help ?? wording.seat.stillAlone}</Head>
      {lenses.length > 1 && (
        <ol class="steps" aria-label={wording.seat.questions}>{lenses.map(one => <li key={one.slug} class={one.now ? 'now' : ''} aria-current={one.now ? 'step' : undefined}>{one.title}</li>)}</ol>
      )}
      {lens && <LensParts lens={lens} />}
      <Writing lens={lens?.slug} lenses={lenses} part={aboutPart.value} />
    </>
  );
}
