import type { ExportFormat } from '@planning-poker/protocol';
import { addressOf } from '../browser/location.ts';
import { type Answer, refusalIn, unreachable } from './http.ts';

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** A game as a file, for one of its players: a link could not carry the token. Never rejects. */
export async function exportGame(gameId: string, format: ExportFormat, token: string): Promise<Answer<ExportedFile>> {
  try {
    const response = await fetch(addressOf(`api/games/${gameId}/export?format=${format}`), {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) return refusalIn(await response.json());
    const name = fileNameIn(response.headers.get('content-disposition'));
    return { ok: true, value: { name: name ?? `planning-poker.${format}`, content: await response.blob() } };
  } catch {
    return unreachable;
  }
}

/** The server names files in letters, digits and hyphens; anything else was somebody between us, and is not taken. */
function fileNameIn(disposition: string | null): string | null {
  return /filename="([a-z0-9.-]+)"/.exec(disposition ?? '')?.[1] ?? null;
}
