import type { Commands, RiskRecord } from '../../../protocol.ts';
import { waiting } from '../../../outbox.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';
import { dimensions, factors, natures, type Tag } from './words.ts';

type Tags = Pick<RiskRecord, 'nature' | 'scale' | 'factors' | 'safeguards'>;

/** The tags, with what was asked and not answered yet laid over them. */
function tagsOf(risk: RiskRecord): Tags {
  return waiting('tagRisk').filter((asked) => asked.risk === risk.id).reduce<Tags>(({ nature, ...tags }, asked) => {
    const now = asked.nature === undefined ? nature : asked.nature ?? undefined;
    return {
      ...tags, ...(now && { nature: now }), ...(asked.scale && { scale: asked.scale }), ...(asked.factors && { factors: asked.factors }),
    };
  }, risk);
}

function toggled<T>(tags: readonly T[], tag: T): T[] {
  return tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag];
}

interface Chips<T> { legend: string; tags: Tag<T>[]; on: readonly T[]; press(tag: T): void }

function Row<T extends string>({ legend, tags, on, press }: Chips<T>) {
  return (
    <div class="desk-tag-row" role="group" aria-label={legend}>
      <span class="small muted">{legend}</span>
      {tags.map(({ tag, word, means }) => (
        <button key={tag} type="button" class="desk-tag" aria-pressed={on.includes(tag)} title={means} onClick={() => press(tag)}>
          {word}<span class="sr">, {means}</span></button>
      ))}
    </div>
  );
}

function words(tags: Tags): string[] {
  return [
    ...natures.filter(({ tag }) => tag === tags.nature), ...dimensions.filter(({ tag }) => tags.scale?.includes(tag)),
    ...factors.filter(({ tag }) => tags.factors?.includes(tag)),
  ].map(({ word }) => word);
}

/** What kind of failure it is, folded away until somebody wants to say: chips that are pressed or not, and what stood against it. */
export function RiskTags({ risk }: { risk: RiskRecord }) {
  const tags = tagsOf(risk);
  const tag = (fields: Omit<Commands['tagRisk'], 'risk'>) => does('tagRisk', { risk: risk.id, ...fields });
  const said = words(tags);
  return (
    <details class="desk-quiet desk-tags">
      <summary class="small"><span class="desk-tags-ask">{wording.desk.kindOfFailure}</span>
        {' '}{said.map((word) => <span key={word} class="chip plain">{word}</span>)}</summary>
      <div class="desk-tags-body">
        <Row legend={wording.desk.workWas} tags={natures} on={tags.nature ? [tags.nature] : []}
          press={(nature) => void tag({ nature: tags.nature === nature ? null : nature })} />
        <Row legend={wording.desk.wentFor} tags={dimensions} on={tags.scale ?? []} press={(dimension) => void tag({ scale: toggled(tags.scale ?? [], dimension) })} />
        <Row legend={wording.desk.cameFrom} tags={factors} on={tags.factors ?? []} press={(factor) => void tag({ factors: toggled(tags.factors ?? [], factor) })} />
        <SavedText key={`${risk.id}/safeguards`} about={`${risk.id}/safeguards`} label={wording.desk.stoodAgainst} stored={risk.safeguards ?? ''} placeholder={wording.desk.stoodAgainstHint}
          onSave={(safeguards) => tag({ safeguards })} />
      </div>
    </details>
  );
}
