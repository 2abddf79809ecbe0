import { dismiss, toasts } from '../toasts.ts';

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, tone, action }) => (
        <div key={id} class={`toast ${tone}`}>
          <span>{text}</span>
          {action && <button type="button" class="btn quiet" onClick={() => { action.run(); dismiss(id); }}>{action.label}</button>}
          <button type="button" class="btn quiet close" aria-label={wording.parts.dismiss} onClick={() => dismiss(id)}>×</button>
        </div>
      ))}
    </div>
  );
}
