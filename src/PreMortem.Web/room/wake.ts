import { broken, now } from './connection.ts';
import { anotherNetwork } from './transport.ts';

// What makes a line doubtful before its silence does.

const step = 1000;

/**
 * Watches for a machine that slept, for a clock that was set, and for a page that stood still.
 * @param leapt the wall clock and the time this page has run no longer agree: a sleep of this machine, or somebody set the clock.
 * @param paused the page did nothing for a while though it is in sight.
 */
function watchTime(leapt: () => void, paused: () => void): void {
  let [wall, run] = [Date.now(), performance.now()];
  setInterval(() => {
    const [wallStep, runStep] = [Date.now() - wall, performance.now() - run];
    [wall, run] = [wall + wallStep, run + runStep];
    if (Math.abs(wallStep - runStep) > 2 * step) leapt();
    else if (runStep > 10 * step && !document.hidden) paused();
  }, step);
}

addEventListener('online', () => { anotherNetwork(); now(); });
// Where the room is on this very machine, the next try succeeds at once.
addEventListener('offline', broken);
addEventListener('pageshow', event => { if (event.persisted) now(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) now(); });
watchTime(broken, now);
