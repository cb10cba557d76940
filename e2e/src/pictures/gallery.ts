import type { Scene } from './scenes.ts';
import { devices, schemes } from './views.ts';
import type { states as allStates } from './states.ts';

interface Picture {
  readonly file: string;
  readonly words: string;
  readonly device: string;
}

/** docs/pictures.md: every scene, on every device, in every scheme; and every state, on every device. */
export function galleryOf(scenes: readonly Pick<Scene, 'name' | 'title'>[], states: typeof allStates): string {
  const played = scenes.map(({ name, title }) =>
    section(
      title,
      Object.keys(devices).flatMap((device) =>
        schemes.map((scheme) => ({
          file: `${name}-${device}-${scheme}`,
          words: `${title}, ${device}, ${scheme}`,
          device,
        })),
      ),
    ),
  );
  const shown = states.map(({ scene, title }) =>
    section(
      title,
      Object.keys(devices).map((device) => ({
        file: `state-${scene}-${device}`,
        words: `${title}, ${device}`,
        device,
      })),
    ),
  );
  return ['# What it looks like', '', 'Drawn by `npm run pictures -w e2e`.', '', ...played, ...shown].join('\n');
}

function section(title: string, pictures: readonly Picture[]): string {
  const images = pictures.map(
    ({ file, words, device }) =>
      `<img src="images/${file}.png" alt="${words}" width="${device === 'phone' ? 150 : 480}" />`,
  );
  return [`## ${title}`, '', '<p>', ...images, '</p>', ''].join('\n');
}
