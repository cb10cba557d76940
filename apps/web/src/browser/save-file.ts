import { after } from './timers.ts';

/** A browser may begin to read only after the click has been dealt with. */
const readWithinMs = 60_000;

/** Gives a file to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  after(readWithinMs, () => URL.revokeObjectURL(address));
}
