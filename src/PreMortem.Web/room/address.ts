import { page } from './page.ts';

/** Where the room is joined, as one types it: “premortem.local”, “192.168.1.20:5080”. */
export const address = (): string => page.joinUrl.replace(/^https?:\/\//, '').replace(/\/join\/.*$|\/$/, '');
