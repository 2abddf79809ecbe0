import { useId, useState } from 'preact/hooks';

interface Props { label: string; go: string; placeholder?: string; limit?: number; onGo(text: string): Promise<boolean> }

/** One line to write and send; it empties only once the room has it. */
export function LineBox({ label, go, placeholder, limit = 1000, onGo }: Props) {
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const id = useId();
  const send = async () => {
    const said = text.trim();
    if (!said || sending) return;
    setSending(true);
    const kept = await onGo(said);
    setSending(false);
    if (kept) setText((now) => (now.trim() === said ? '' : now));
  };
  return (
    <form class="desk-field" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <label for={id} class="desk-label">{label}</label>
      <div class="desk-line">
        <input id={id} class="box" value={text} maxLength={limit} placeholder={placeholder} autoComplete="off"
          onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="btn" disabled={!text.trim() || sending}>{go}</button>
      </div>
    </form>
  );
}
