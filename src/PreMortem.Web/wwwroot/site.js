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
    button.textContent = 'Copied';
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
