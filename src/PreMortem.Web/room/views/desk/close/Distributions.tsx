import type { Distribution } from '../../../protocol.ts';

const width = 400;
const height = 64;

function words(name: string, d: Distribution): string {
  return `${name}: half of the room said between ${d.lower} and ${d.upper}, the middle answer was ${d.median}, ${d.count} answered.`;
}

/** Answers as columns, the middle half as a band, the median as a line. `top` is the tallest column of both. */
function Plot({ name, d, top }: { name: string; d: Distribution; top: number }) {
  const step = width / Math.max(1, d.bins.length);
  const at = (value: number) => (value / 100) * width;
  return (
    <figure class="desk-plot">
      <figcaption><b>{name}</b> <span class="muted">middle answer {d.median}, half of the room between {d.lower} and {d.upper}</span></figcaption>
      <svg viewBox={`0 0 ${width} ${height + 14}`} role="img" aria-label={words(name, d)}>
        <rect class="half" x={at(d.lower)} y="0" width={Math.max(2, at(d.upper) - at(d.lower))} height={height} />
        {d.bins.map((n, i) => {
          const tall = top > 0 ? (n / top) * (height - 6) : 0;
          return <rect key={i} class="column" x={i * step + 1.5} y={height - tall} width={Math.max(1, step - 3)} height={tall} rx="1.5" />;
        })}
        <line class="base" x1="0" x2={width} y1={height} y2={height} />
        <line class="median" x1={at(d.median)} x2={at(d.median)} y1="0" y2={height} />
        {[0, 50, 100].map((tick) => (
          <text key={tick} x={at(tick)} y={height + 12} text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}>{tick}</text>
        ))}
      </svg>
    </figure>
  );
}

/** Confidence before and after as two distributions on one scale, and the shift in one sentence. Never a person. */
export function Distributions({ before, after }: { before?: Distribution | undefined; after?: Distribution | undefined }) {
  const top = Math.max(0, ...(before?.bins ?? []), ...(after?.bins ?? []));
  const moved = before && after ? after.median - before.median : undefined;
  return (
    <div class="desk-plots">
      {before && <Plot name="Before" d={before} top={top} />}
      {after && <Plot name="After" d={after} top={top} />}
      {moved !== undefined && (
        <p>{moved === 0 ? 'The middle answer stayed where it was.' : `The middle answer moved ${moved < 0 ? 'down' : 'up'} by ${Math.abs(moved)}.`}
          {' '}<span class="muted">It says how this room felt, not how the plan goes.</span></p>
      )}
    </div>
  );
}
