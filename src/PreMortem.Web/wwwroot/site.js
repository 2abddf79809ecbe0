// What a page gains when scripts run; nothing needs it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      document.execCommand('copy');
    }
    button.textContent = document.body.dataset.copied;
  });
}
// A link to a part opens it, but what was just saved is shown as it reads; a field that was refused gets the focus.
const seen = new URLSearchParams(location.search);
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', open);
if (!seen.has('made') || seen.get('done') === 'moved') open();
document.querySelector('[aria-invalid=true]')?.focus();
// Copies a register or a risk as formatted text, with Markdown for where only plain text goes. What cannot be copied here leads to a page where it can.
const copied = (event, text) => {
  event.clipboardData.setData('text/html', text.html);
  event.clipboardData.setData('text/plain', text.plain);
  event.preventDefault();
};
async function copy(text) {
  if (navigator.clipboard?.write && window.ClipboardItem) {
    const kinds = Object.entries({ 'text/html': text.html, 'text/plain': text.plain });
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds.map(([kind, words]) => [kind, new Blob([words], { type: kind })])))]);
    return true;
  }
  const put = event => copied(event, text);
  document.addEventListener('copy', put, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}
for (const link of document.querySelectorAll('[data-rich]')) {
  link.addEventListener('click', async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { headers: { Accept: 'application/json' } });
      if (!answer.ok || !await copy(await answer.json())) throw new Error('not copied');
      const said = link.parentElement.querySelector('[data-said]') ?? document.createElement('span');
      said.dataset.said = '';
      said.setAttribute('role', 'status');
      link.after(said);
      said.textContent = document.body.dataset.copiedRich;
      setTimeout(() => said.remove(), 6000);
    } catch {
      location.assign(link.href);
    }
  });
}
const rich = document.getElementById('rich');
document.querySelector('[data-copy-rich]')?.addEventListener('click', event => {
  const put = copy => copied(copy, { html: rich.innerHTML, plain: document.getElementById('markdown').value });
  document.addEventListener('copy', put, { once: true });
  getSelection().selectAllChildren(rich);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  event.target.textContent = done ? document.body.dataset.copiedNow : document.body.dataset.selected;
});
document.querySelectorAll('[data-copy-rich]').forEach(button => { button.hidden = false; });
