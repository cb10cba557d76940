import { reloadPage } from './location.ts';

const key = 'planning-poker:reloaded';
/** What a new page does not mend, a newer one will not mend a moment later. */
const onceInMs = 60_000;

/** Loads the page anew where nobody has asked for it. false: that was done a moment ago, or nobody could tell. */
export function reloadOnce(): boolean {
  try {
    if (Math.abs(Date.now() - Number(sessionStorage.getItem(key))) < onceInMs) return false;
    sessionStorage.setItem(key, String(Date.now()));
  } catch {
    return false;
  }
  reloadPage();
  return true;
}
