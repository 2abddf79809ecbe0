import { render } from 'preact';
import { enter } from './connection.ts';
import { heedSecondClicks } from './everybody/twice.ts';
import { page } from './page.ts';
import { seatToken, takeHandedOver } from './seat.ts';
import { Join } from './views/join/Join.tsx';
import { Seat } from './views/seat/Seat.tsx';
import './wake.ts';

// A phone that joins has loaded its seat by then; the desk and the wall come by themselves.

const host = document.getElementById('room');

async function open(): Promise<void> {
  if (!host) return;
  host.replaceChildren();
  switch (page.as) {
    case 'join': {
      return render(<Join />, host);
    }
    case 'leader': {
      const seat = seatToken.read(page.code, 'leader');
      enter(page.code, 'leader', seat ? { seat } : {});
      const { Desk } = await import('./views/desk/Desk.tsx');
      return render(<Desk />, host);
    }
    case 'screen': {
      enter(page.code, 'screen');
      const { Screen } = await import('./views/screen/Screen.tsx');
      return render(<Screen />, host);
    }
    case 'preview': {
      host.inert = true;
      enter(page.code, 'preview');
      return render(<Seat />, host);
    }
    case 'participant': {
      takeHandedOver();
      const seat = seatToken.read(page.code, 'participant');
      if (!seat) return location.replace(`/join/${encodeURIComponent(page.code)}`);
      enter(page.code, 'participant', { seat });
      return render(<Seat />, host);
    }
  }
}

/** A part of the page was lost on its way. Nothing is typed yet, so the page is loaded anew, once the program answers. */
async function loadAgain(): Promise<void> {
  const answers = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(answer => answer.ok, () => false);
  if (answers) location.reload();
  else setTimeout(() => void loadAgain(), 2000);
}

/** A page that took longer than this to get here, in milliseconds, is on a line that has better things to carry than letters: those of the device stand in. */
const slow = 3000;

/** A browser asks for letters when a word needs them. On the wall that is in the middle of a meeting, and what stands there would jump (LK2). */
function takeInLetters(): void {
  if (page.as !== 'screen') return;
  for (const letters of ['1em Inter', '1em "Source Serif 4"', 'italic 1em "Source Serif 4"']) void document.fonts.load(letters).catch(() => undefined);
}

if (performance.now() < slow) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/room/fonts.css', onload: takeInLetters }));

heedSecondClicks();
await open().catch(() => setTimeout(() => void loadAgain(), 1000));
