import { dismiss, toasts, type Toast } from '../toasts.ts';

/** What was just done, said when there is a pause; what was refused, said at once. */
export function Toasts() {
  const all = toasts.value;
  return (
    <div class="toasts">
      <div role="status">{all.filter(({ tone }) => tone === 'plain').map(toast => <Line key={toast.id} toast={toast} />)}</div>
      <div role="alert">{all.filter(({ tone }) => tone === 'trouble').map(toast => <Line key={toast.id} toast={toast} />)}</div>
    </div>
  );
}

function Line({ toast: { id, text, tone, action } }: { toast: Toast }) {
  return (
    <div class={`toast ${tone}`}>
      <span>{text}</span>
      {action && <button type="button" class="btn quiet" onClick={() => { action.run(); dismiss(id); }}>{action.label}</button>}
      <button type="button" class="btn quiet close" aria-label={wording.parts.dismiss} onClick={() => dismiss(id)}>×</button>
    </div>
  );
}
