import type { As } from './protocol.ts';

/** What the page that carries the room says about it, read once from `#room`. */
export interface Page {
  as: As | 'join';
  code: string;
  joinUrl: string;
  qrUrl: string;
  initiative: string;
  sites: string[];
  anonymous: boolean;
  /** Kept in a database of many servers, not on this one's disk. */
  shared: boolean;
}

const flag = (value: string | undefined) => value !== undefined && value !== 'false' && value !== 'False';

function sitesOf(json: string | undefined): string[] {
  try {
    const sites: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(sites) ? sites.filter(site => typeof site === 'string') : [];
  } catch {
    return [];
  }
}

function read(): Page {
  const data = document.getElementById('room')?.dataset ?? {};
  const as = data['as'];
  return {
    as: as === 'leader' || as === 'screen' || as === 'preview' || as === 'join' ? as : 'participant',
    code: (data['code'] ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase(),
    joinUrl: data['joinUrl'] ?? location.origin,
    qrUrl: data['qrUrl'] ?? '',
    initiative: data['initiative'] ?? '',
    sites: sitesOf(data['sites']),
    anonymous: flag(data['anonymous']),
    shared: flag(data['shared']),
  };
}

export const page: Page = read();
