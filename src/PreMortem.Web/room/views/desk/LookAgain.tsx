import { all } from '../../store.ts';
import type { LensRecord } from '../../protocol.ts';
import { moves } from './does.ts';
import { useKeys } from '../../parts/keys.ts';
import { YourOwn } from './frame/YourOwn.tsx';
import { inOne } from './words.ts';
import { Locked, WritingCounts } from './Write.tsx';
import { fill, plural } from '../../say.ts';

function Lens({ lens }: { lens: LensRecord }) {
  return (
    <li>
      <button type="button" class={`desk-part${lens.now ? ' is-now' : ''}`} aria-pressed={lens.now}
        onClick={() => { if (!lens.now) void moves('showLens', { lens: lens.slug }, 'lookAgain'); }}>
        <span class="desk-row desk-between"><b>{lens.title}</b>
          {lens.count !== undefined && <span class="small muted">{lens.count === 0 ? wording.desk.nobodyYet : plural(wording.desk.cards, lens.count)}</span>}</span>
        {lens.now && <span class="desk-lens-question">{lens.question}</span>}
        {lens.now && lens.help && <span class="small muted">{lens.help}</span>}
        {lens.now && lens.parts.length > 0 && <span class="small muted">{fill(wording.desk.inThisPlan, { parts: lens.parts.map((part) => part.part).join(', ') })}</span>}
      </button>
    </li>
  );
}

/** The failed plan seen again through one question at a time. */
export function LookAgain() {
  const lenses = [...all('lens')].sort((a, b) => a.order - b.order);
  const at = lenses.findIndex((lens) => lens.now);
  const next = lenses[at + 1];
  const silent = lenses.filter((lens, i) => i < at && lens.count === 0);
  const go = () => { if (next) void moves('showLens', { lens: next.slug }, 'lookAgain'); };
  useKeys({ ArrowRight: next && { says: wording.desk.kNextQuestion, act: go } });
  return (
    <>
      <WritingCounts />
      <Locked />
      <section class="card">
        <div class="desk-row desk-between">
          <h2>{at < 0 ? wording.desk.theQuestions : fill(wording.desk.questionOf, { n: at + 1, of: lenses.length })}</h2>
          {next
            ? <button type="button" class="btn primary" aria-keyshortcuts="ArrowRight" onClick={go}>{fill(wording.desk.nextQuestion, { title: next.title })} →</button>
            : <span class="small muted">{wording.desk.lastQuestion}</span>}
        </div>
        {silent.length > 0 && <p class="small desk-silent" role="status">{plural(wording.desk.silentLenses, silent.length, { names: inOne(silent.map((lens) => `“${lens.title}”`)) })}</p>}
        <ol class="desk-parts">{lenses.map((lens) => <Lens key={lens.slug} lens={lens} />)}</ol>
      </section>
      <YourOwn />
    </>
  );
}
