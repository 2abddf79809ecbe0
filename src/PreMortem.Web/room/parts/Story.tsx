import type { ComponentChildren } from 'preact';

/** Markdown as text: paragraphs and emphasis only. Whatever else stands in it is shown as it was typed. */
export function Story({ text }: { text: string }) {
  return <>{text.split(/\n\s*\n/).filter(part => part.trim()).map((part, at) => <p key={at}>{emphasised(part)}</p>)}</>;
}

function emphasised(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map((piece, at) =>
    /^\*\*.+\*\*$/.test(piece) ? <strong key={at}>{piece.slice(2, -2)}</strong>
    : /^\*.+\*$/.test(piece) ? <em key={at}>{piece.slice(1, -1)}</em>
    : piece);
}
