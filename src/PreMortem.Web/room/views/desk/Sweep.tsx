import { all, get } from '../../store.ts';
import type { ModeRecord } from '../../protocol.ts';
import { useOnce } from './asking/useOnce.ts';
import { moves } from './does.ts';
import { useKeys } from './frame/keys.ts';
import { Markdown } from './frame/markdown.tsx';
import { YourOwn } from './frame/YourOwn.tsx';
import { Answers } from './sweep/Answers.tsx';
import { failureWords } from './words.ts';

function Resembles({ id }: { id: string }) {
  const reason = get('reason', id);
  return reason ? <p class="small muted">Nearest card so far: “{reason.text}”</p> : null;
}

function Story({ mode }: { mode: ModeRecord }) {
  return (
    <section class="card desk-script" aria-label="The story">
      <p class="caps">{failureWords[mode.kind]}</p>
      <h2>{mode.title}</h2>
      <div class="desk-say"><Markdown source={mode.story} /></div>
      {mode.probes.length > 0 && <ul class="desk-probes">{mode.probes.map((probe) => <li key={probe}>{probe}</li>)}</ul>}
      {mode.resembles && <Resembles id={mode.resembles} />}
      <Answers mode={mode} />
    </section>
  );
}

/** What went wrong elsewhere and nobody said here: one story at a time, answers as counts. */
export function Sweep() {
  const ranked = [...all('mode')].sort((a, b) => a.rank - b.rank);
  const now = ranked.find((mode) => mode.now);
  const rest = ranked.filter((mode) => !mode.shown && !mode.now);
  const told = ranked.filter((mode) => mode.shown && !mode.now);
  const [busy, once] = useOnce();
  const tell = (mode: ModeRecord | undefined) => { if (mode) once(() => moves('showMode', { mode: mode.slug }, 'sweep')); };
  useKeys({ ArrowRight: () => tell(rest[0]) });
  return (
    <>
      {now ? <Story mode={now} /> : <p class="desk-note">Tell the first story when the room is ready.</p>}
      {rest[0] && (
        <button type="button" class="btn primary desk-wide" aria-disabled={busy} aria-keyshortcuts="ArrowRight" onClick={() => tell(rest[0])}>
          {now ? 'Next story' : 'First story'}: {rest[0].title} →
        </button>
      )}
      <YourOwn />
      <section class="card">
        <h2>Not told yet</h2>
        <p class="small muted">First what nobody said and what goes for parts of this plan. Choose another to skip ahead.</p>
        {rest.length === 0 && <p class="muted">Every story has been told.</p>}
        <ol class="desk-modes">
          {rest.map((mode) => (
            <li key={mode.slug}>
              <button type="button" class="desk-mode" aria-disabled={busy} onClick={() => tell(mode)}>
                <span>{mode.title}</span><span class="small muted">{mode.resembles ? 'somebody came near' : failureWords[mode.kind]}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      {told.length > 0 && (
        <section class="card">
          <h2>Told</h2>
          <ul class="desk-modes">
            {told.map((mode) => <li key={mode.slug} class="desk-mode-told"><span>{mode.title}</span><Answers mode={mode} small /></li>)}
          </ul>
        </section>
      )}
    </>
  );
}
