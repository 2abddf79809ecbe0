// The record scrubbed moment by moment. Without this the same page answers to ?at=minute.
const form = document.querySelector('[data-scrub]');
if (form) {
  const slider = form.querySelector('input[type=range]');
  const says = form.querySelector('[data-says]');
  const now = form.querySelector('[data-now]');
  const line = document.querySelector('[data-now-line]');
  const scroll = line.closest('.scroll');
  const moments = [...document.querySelectorAll('[data-moment]')];
  const marks = [...document.querySelectorAll('[data-mark]')];
  const parts = [...document.querySelectorAll('[data-begins]')];

  const show = (n, follow = true) => {
    const last = moments[n - 1];
    slider.value = String(n);
    moments.forEach((moment, index) => { moment.hidden = index >= n; });
    for (const mark of marks) mark.classList.toggle('later', Number(mark.dataset.mark) > n);
    for (const part of parts) part.hidden = n < moments.length && n <= Number(part.dataset.begins);
    says.textContent = last?.dataset.says ?? form.dataset.start;
    slider.setAttribute('aria-valuetext', says.textContent);
    const across = last?.dataset.x ?? form.dataset.startX;
    line.setAttribute('transform', `translate(${across} 0)`);
    if (follow) scroll.scrollLeft = Number(across) / line.ownerSVGElement.viewBox.baseVal.width * scroll.scrollWidth - scroll.clientWidth / 2;
    now.hidden = !last;
    now.replaceChildren(...(last ? [last.querySelector('time').cloneNode(true), last.querySelector('.brief').cloneNode(true)] : []));
    for (const step of steps) step.setAttribute('aria-disabled', String(n + Number(step.dataset.step) < 0 || n + Number(step.dataset.step) > moments.length));
  };

  // Both steps are there whatever minute the page came with, and they step here instead of asking the server.
  const step = (by, words) => {
    const button = form.querySelector(`[data-step="${by}"]`);
    const own = document.createElement('button');
    own.type = 'button';
    own.className = 'btn';
    own.dataset.step = by;
    own.textContent = words;
    own.addEventListener('click', () => show(Math.min(moments.length, Math.max(0, Number(slider.value) + Number(by)))));
    button?.remove();
    return own;
  };
  const steps = [step('-1', `← ${form.dataset.earlier}`), step('1', `${form.dataset.later} →`)];
  for (const plain of document.querySelectorAll('[data-plain]')) plain.hidden = true;
  form.querySelector('.push').append(...steps);
  form.addEventListener('submit', (event) => event.preventDefault());
  slider.removeAttribute('name');
  slider.min = '0';
  slider.max = String(moments.length);
  slider.addEventListener('input', () => show(Number(slider.value)));
  show(Number(form.dataset.shown), false);
}
// A note that was not saved is far down the page: that is what the leader came back for.
document.querySelector('#note [role=alert]')?.scrollIntoView({ block: 'center' });
