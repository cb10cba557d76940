import { recall, remember } from '../../browser/storage.ts';

/** Nobody's loudspeaker makes a noise that its owner has not asked for. */
export function soundOn(): boolean {
  return recall('sound') === 'on';
}

export function switchSound(on: boolean): void {
  remember('sound', on ? 'on' : 'off');
}
