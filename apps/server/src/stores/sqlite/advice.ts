import { statSync } from 'node:fs';
import { BUSY, CANTOPEN, CORRUPT, FULL, IOERR, LOCKED, NOTADB, primaryCode, READONLY } from './fault.ts';

/** Why a database could not be opened, and what whoever runs the server can do about it. */
export function adviceOf(error: unknown, path: string): string {
  const advice = adviceFor.get(primaryCode(error) ?? systemCode(error));
  if (advice === undefined) return error instanceof Error ? error.message : String(error);
  return advice === notOpened && isFolder(path) ? 'it is a folder. Name a file in it.' : advice;
}

const notOpened = 'it cannot be opened. Let the user of the server read and write it and its folder.';
const locked = 'another process has locked it. End that process first.';
const full = 'the disk is full. Make room.';
const fileAbove = 'a file stands where a folder of its path should be. Name another place.';
const noFolder = 'its folder cannot be made. Let the user of the server write there, or name another place.';

const adviceFor: ReadonlyMap<unknown, string> = new Map<number | string, string>([
  [BUSY, locked],
  [LOCKED, locked],
  [READONLY, 'it cannot be written. Let the user of the server write it and its folder.'],
  [IOERR, 'the disk fails. Look after it, or name another place.'],
  [CORRUPT, 'it is damaged. Put a backup in its place.'],
  [FULL, full],
  [CANTOPEN, notOpened],
  [NOTADB, 'it is no SQLite database. Move it away, or name another file.'],
  ['ENOSPC', full],
  ['EEXIST', fileAbove],
  ['ENOTDIR', fileAbove],
  ['ENOENT', noFolder],
  ['EACCES', noFolder],
  ['EPERM', noFolder],
  ['EROFS', noFolder],
]);

function systemCode(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
