import { useRef } from 'preact/hooks';

/** A wrong or closed code is no dead end: here is a box for another. */
export function OtherCode() {
  const box = useRef<HTMLInputElement>(null);
  const go = (event: Event) => {
    event.preventDefault();
    const code = (box.current?.value ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase();
    if (code) location.assign(`/join/${code}`);
  };
  return (
    <form class="card stack" onSubmit={go}>
      <label class="field">
        <span>{wording.join.anotherCode} <span class="small muted">{wording.join.codeHint}</span></span>
        <input ref={box} class="box code" type="text" maxLength={12} autocomplete="off" autocapitalize="characters" spellcheck={false} />
      </label>
      <button type="submit" class="btn primary big">{wording.join.goToRoom}</button>
    </form>
  );
}
