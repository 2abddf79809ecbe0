import { useKeys } from '../../parts/keys.ts';
import { all, get } from '../../store.ts';
import type { ModeRecord } from '../../protocol.ts';
import { useOnce } from './asking/useOnce.ts';
import { moves } from './does.ts';
import { Markdown } from './frame/markdown.tsx';
import { YourOwn } from './frame/YourOwn.tsx';
import { Answers } from './sweep/Answers.tsx';
import { Coverage } from './share/Coverage.tsx';
import { failureWords } from './words.ts';
import { fill, plural } from '../../say.ts';

function Resembles({ mode }: { mode: ModeRecord }) {
  const reason = mode.resembles ? get('reason', mode.resembles) : undefined;
  return reason ? <p class="small muted">{mode.said ? wording.desk.said : wording.desk.nearestCard}: “<bdi>{reason.text}</bdi>”</p> : null;
}

function Story({ mode }: { mode: ModeRecord }) {
  return (
    <section class="card desk-script" aria-label={wording.desk.theStory}>
      <p class="caps">{failureWords[mode.kind]}</p>
      <h2>{mode.title}</h2>
      <div class="desk-say"><Markdown source={mode.story} /></div>
      {mode.probes.length > 0 && <ul class="desk-probes">{mode.probes.map((probe) => <li key={probe}>{probe}</li>)}</ul>}
      {mode.why && <p class="small muted desk-why">{mode.why}</p>}
      <Resembles mode={mode} />
      <Answers mode={mode} />
    </section>
  );
}

/** A story not told yet, with why it is offered; one that somebody has plainly said names the card. */
function Offered({ mode, busy, tell }: { mode: ModeRecord; busy: boolean; tell(mode: ModeRecord): void }) {
  const said = mode.said && mode.resembles ? get('reason', mode.resembles) : undefined;
  return (
    <li>
      <button type="button" class="desk-mode" aria-disabled={busy} onClick={() => tell(mode)}>
        <span>{mode.title}</span><span class="small muted desk-mode-why">{said ? fill(wording.desk.saidCard, { text: said.text }) : mode.why}</span>
      </button>
    </li>
  );
}

/** What went wrong elsewhere and nobody said here: one story at a time, answers as counts. */
export function Sweep() {
  const ranked = [...all('mode')].sort((a, b) => a.rank - b.rank);
  const now = ranked.find((mode) => mode.now);
  const rest = ranked.filter((mode) => !mode.shown && !mode.now);
  const best = rest.filter((mode) => mode.suggested);
  const others = rest.filter((mode) => !mode.suggested);
  const told = ranked.filter((mode) => mode.shown && !mode.now);
  const [busy, once] = useOnce();
  const tell = (mode: ModeRecord | undefined) => { if (mode) once(() => moves('showMode', { mode: mode.slug }, 'sweep')); };
  useKeys({ ArrowRight: rest[0] && { says: wording.desk.kNextStory, act: () => tell(rest[0]) } });
  return (
    <>
      {now ? <Story mode={now} /> : <p class="desk-note">{wording.desk.tellFirst}</p>}
      {rest[0] && (
        <button type="button" class="btn primary desk-wide" aria-disabled={busy} aria-keyshortcuts="ArrowRight" onClick={() => tell(rest[0])}>
          {now ? wording.desk.nextStory : wording.desk.firstStory}: {rest[0].title} →
        </button>
      )}
      <YourOwn />
      <Coverage />
      <section class="card">
        <h2>{wording.desk.worthTelling}</h2>
        {rest.length === 0 && <p class="muted">{wording.desk.allTold}</p>}
        {rest.length > 0 && best.length === 0 && <p class="small muted">{wording.desk.bestTold}</p>}
        <ol class="desk-modes">{best.map((mode) => <Offered key={mode.slug} mode={mode} busy={busy} tell={tell} />)}</ol>
        {others.length > 0 && (
          <details class="desk-quiet">
            <summary class="small muted">{plural(wording.desk.otherStories, others.length)}</summary>
            <ol class="desk-modes">{others.map((mode) => <Offered key={mode.slug} mode={mode} busy={busy} tell={tell} />)}</ol>
          </details>
        )}
      </section>
      {told.length > 0 && (
        <section class="card">
          <h2>{wording.desk.told}</h2>
          <ul class="desk-modes">
            {told.map((mode) => <li key={mode.slug} class="desk-mode-told"><span>{mode.title}</span><Answers mode={mode} small /></li>)}
          </ul>
        </section>
      )}
    </>
  );
}
