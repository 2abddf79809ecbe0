interface Props { n: number | undefined; of?: number; tone?: 'hold' | 'remedy' | 'fail'; children: string }

/** One large number and what it counts. */
export function Count({ n, of, tone, children }: Props) {
  return (
    <div class="card desk-count">
      <p class={`desk-number${tone && n ? ` is-${tone}` : ''}`}>
        {n ?? 0}{of !== undefined && <span class="muted">/{of}</span>}
      </p>
      <p class="muted">{children}</p>
    </div>
  );
}
