import type { ComponentChildren } from 'preact';

// Scripts are Markdown that a leader may have written: only paragraphs, lists, emphasis and line breaks
// are understood, everything else stays text. Nothing here can make an element of what was typed.

type Block = { kind: 'paragraph' | 'bullets' | 'numbers' | 'heading' | 'quote'; lines: string[] };

const bullet = /^\s*[-*+]\s+(.*)$/;
const number = /^\s*\d+[.)]\s+(.*)$/;
const heading = /^\s*#{1,6}\s+(.*)$/;
const quote = /^\s*>\s?(.*)$/;

function read(line: string): { kind: Block['kind']; text: string } {
  for (const [kind, pattern] of [['bullets', bullet], ['numbers', number], ['heading', heading], ['quote', quote]] as const) {
    const found = pattern.exec(line);
    if (found) return { kind, text: found[1] ?? '' };
  }
  return { kind: 'paragraph', text: line.trim() };
}

/** Cuts a script into blocks; an indented line under a list item belongs to that item. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of source.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') { open = undefined; continue; }
    const { kind, text } = read(line);
    const isList = open?.kind === 'bullets' || open?.kind === 'numbers';
    if (open && kind === 'paragraph' && isList) open.lines[open.lines.length - 1] += ` ${text}`;
    else if (open && open.kind === kind && kind !== 'heading') open.lines.push(text);
    else blocks.push(open = { kind, lines: [text] });
  }
  return blocks;
}

const marks = /(\*\*(?=\S)[^]+?\*\*|__(?=\S)[^]+?__|\*(?=\S)[^*]+?\*|(?<!\w)_(?=\S)[^_]+?_(?!\w)|`[^`]+`)/;

/** Bold, emphasis and code inside a line. */
export function inline(text: string): ComponentChildren[] {
  return text.split(marks).map((piece, i) => {
    if (i % 2 === 0) return piece;
    if (piece.startsWith('**') || piece.startsWith('__')) return <strong key={i}>{inline(piece.slice(2, -2))}</strong>;
    if (piece.startsWith('`')) return <code key={i}>{piece.slice(1, -1)}</code>;
    return <em key={i}>{inline(piece.slice(1, -1))}</em>;
  });
}

function draw(block: Block, key: number) {
  const items = block.lines.map((line, i) => <li key={i}>{inline(line)}</li>);
  switch (block.kind) {
    case 'bullets': return <ul key={key}>{items}</ul>;
    case 'numbers': return <ol key={key}>{items}</ol>;
    case 'heading': return <h3 key={key}>{inline(block.lines.join(' '))}</h3>;
    case 'quote': return <blockquote key={key}>{inline(block.lines.join(' '))}</blockquote>;
    default: return <p key={key}>{inline(block.lines.join(' '))}</p>;
  }
}

export function Markdown({ source }: { source: string }) {
  return <>{blocksOf(source).map(draw)}</>;
}
