import { shortId } from './ids.ts';

// Which windows of this browser are open beside this one. Asked once; a window that opens later says so by itself.

/** Names this window until it is loaded again. */
export const thisWindow = shortId();

const others = new Set<string>();
const told = 250;

/** A window that opened before this one and still lives has said so by now; a killed one has not. */
export const asked = new Promise<void>(resolve => setTimeout(resolve, told));

export const isOpen = (window: string): boolean => window === thisWindow || others.has(window);

function listen(): void {
  try {
    const channel = new BroadcastChannel('premortem.windows');
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('from' in data) || typeof data.from !== 'string') return;
      others.add(data.from);
      if ('asks' in data) channel.postMessage({ from: thisWindow });
    };
    channel.postMessage({ from: thisWindow, asks: true });
  } catch {
    return;
  }
}

listen();
