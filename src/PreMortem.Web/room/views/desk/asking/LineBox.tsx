import { useId, useState } from 'preact/hooks';
import { useWords } from '../../../parts/useWords.ts';

interface Props { about: string; label: string; go: string; placeholder?: string; limit?: number; onGo(text: string): Promise<boolean> }

/** One line to write and send; it empties only once the room has it. */
export function LineBox({ about, label, go, placeholder, limit = 1000, onGo }: Props) {
  const words = useWords(`line.${about}`);
  const text = words.value;
  const [sending, setSending] = useState(false);
  const id = useId();
  const send = async () => {
    const said = text.trim();
    if (!said || sending) return;
    setSending(true);
    const kept = await onGo(said);
    setSending(false);
    if (kept && words.peek().trim() === said) words.value = '';
  };
  return (
    <form class="desk-field" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <label for={id} class="desk-label">{label}</label>
      <div class="desk-line">
        <input id={id} class="box" value={text} maxLength={limit} placeholder={placeholder} autoComplete="off"
          onInput={(event) => { words.value = event.currentTarget.value; }} />
        <button type="submit" class="btn" disabled={!text.trim() || sending}>{go}</button>
      </div>
    </form>
  );
}
