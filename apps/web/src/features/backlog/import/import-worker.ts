import { type ReadAs, readImport } from './read-import.ts';

export interface ReadRequest {
  readonly text: string;
  readonly as: ReadAs;
}

/** Reads away from the page: a thousand rows with long descriptions do not hold up a single frame. */
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => postMessage(readImport(data.text, data.as)));
