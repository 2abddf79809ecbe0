import { DefaultHttpClient, HttpError, type HttpRequest, type HttpResponse, HttpTransportType, type HubConnection, HubConnectionBuilder, type IHttpConnectionOptions, LogLevel, NullLogger } from '@microsoft/signalr';
import { page } from './page.ts';

// How the room is reached, rung by rung. A WebSocket comes first and without a negotiation: it never uses a connection that
// the browser holds open from before, which may be dead without a word. A proxy that forbids it leaves the two others.

const { WebSockets, ServerSentEvents, LongPolling } = HttpTransportType;

/** Sockets that a connection opened. Stopping it waits for one that hangs, and while it hangs the browser opens no other to the same address: so they are closed by hand. */
const sockets = new WeakMap<HubConnection, (WebSocket | EventSource)[]>();

/** Connections over a WebSocket: only there does a line that breaks look other than a server that takes its leave. */
const tellsLeave = new WeakSet<HubConnection>();

/** Whether the server ended this connection by itself, as it does when it is stopped. */
export const tookLeave = (hub: HubConnection, broke: Error | undefined): boolean => !broke && tellsLeave.has(hub);

/** Lets go of a connection without waiting for it. */
export function end(hub: HubConnection): void {
  for (const socket of sockets.get(hub) ?? []) socket.close();
  hub.stop().catch(() => undefined);
}

const rungs: readonly IHttpConnectionOptions[] = [
  { transport: WebSockets, skipNegotiation: true },
  { transport: ServerSentEvents | LongPolling },
  { transport: LongPolling },
];

/** How long a transport may take to open, in milliseconds; where one is negotiated, from the answer to that. */
const toOpen = 5000;
/** How long a request may go unanswered; a poll is answered by the server after 15 s at the latest. */
const toNegotiate = 5000, toSend = 10_000, toPoll = 22_000;

/** How often a request is sent before it is believed that no server holds this connection: where there are several, any of them may get a request, and one that does not hold it says so (PQ15). */
const tries = page.shared ? 24 : 1;

const place = 'premortem.transport';
/** The rung to begin with: a lower one where a higher one hung in this window before, so that nobody waits for it twice. */
let begin = remembered();
let rung = begin;
let hungAbove = false;
/** Whether a WebSocket has opened on this network: then one that hangs is the server's fault, and the next may open. */
let opens = false;

function remembered(): number {
  try {
    return Math.min(rungs.length - 1, Math.max(0, Number(sessionStorage.getItem(place)) || 0));
  } catch {
    return 0;
  }
}

function beginWith(next: number): void {
  begin = rung = next;
  hungAbove = false;
  try {
    sessionStorage.setItem(place, String(next));
  } catch {
    return;
  }
}

/** Another network may let through what the last one did not. */
export const anotherNetwork = (): void => { opens = false; beginWith(0); };

/** Every request ends in time. SignalR polls again by itself after a poll without an answer, and what that answer held would be lost without a word: here it ends the connection. */
class InTime extends DefaultHttpClient {
  onNegotiated: () => void = () => undefined;

  constructor() { super(NullLogger.instance); }

  override async send(request: HttpRequest): Promise<HttpResponse> {
    const negotiates = request.url?.includes('/negotiate') ?? false;
    request.timeout = negotiates ? toNegotiate : request.method === 'GET' ? toPoll : toSend;
    for (let left = negotiates ? 1 : tries; ; left--) {
      try {
        const answer = await super.send(request);
        if (negotiates) this.onNegotiated();
        return answer;
      } catch (problem) {
        if (left > 1 && problem instanceof HttpError && problem.statusCode === 404) continue;
        throw new Error(String(problem));
      }
    }
  }
}

/** One try to reach the room; `open` throws where it could not, and says whether the next rung is worth a try at once. */
export interface Line { readonly hub: HubConnection; open(): Promise<void>; nextAtOnce(): boolean }

/** @param code of the room: a proxy may bring all of a room to one server by it (PQ22) */
export function line(code: string): Line {
  const http = new InTime();
  const on = rung;
  const opened: (WebSocket | EventSource)[] = [];
  const options = {
    ...rungs[on], httpClient: http,
    WebSocket: class extends WebSocket { constructor(url: string | URL) { super(url); opened.push(this); } },
    EventSource: class extends EventSource { constructor(url: string | URL, init?: EventSourceInit) { super(url, init); opened.push(this); } },
  };
  const hub = new HubConnectionBuilder().withUrl(`/hubs/room?room=${encodeURIComponent(code)}`, options).configureLogging(LogLevel.None).build();
  sockets.set(hub, opened);
  if (on === 0) tellsLeave.add(hub);
  let hung = false;
  return {
    hub,
    open: () => new Promise((resolve, reject) => {
      let deadline: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        clearTimeout(deadline);
        deadline = setTimeout(() => { hung = true; reject(new Error('hung')); }, toOpen);
      };
      if (on === 0) soon();
      else http.onNegotiated = soon;
      hub.start().finally(() => clearTimeout(deadline)).then(() => {
        if (on === 0) opens = true;
        if (hungAbove) beginWith(on);
        rung = begin;
        resolve();
      }, reject);
    }),
    nextAtOnce() {
      if (on === 0 || (on === 1 && hung)) {
        rung = on + 1;
        hungAbove ||= hung && !opens;
        return true;
      }
      beginWith(0);
      return false;
    },
  };
}
