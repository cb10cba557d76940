import type { Scene } from './scenes.ts';
import { devices, schemes } from './views.ts';

/** docs/pictures.md: every scene, on every device, in every scheme. */
export function galleryOf(scenes: readonly Pick<Scene, 'name' | 'title'>[]): string {
  const sections = scenes.map(({ name, title }) => {
    const pictures = Object.keys(devices).flatMap((device) =>
      schemes.map((scheme) => ({
        file: `images/${name}-${device}-${scheme}.png`,
        words: `${title}, ${device}, ${scheme}`,
        device,
      })),
    );
    const images = pictures.map(
      ({ file, words, device }) => `<img src="${file}" alt="${words}" width="${device === 'phone' ? 150 : 480}" />`,
    );
    return [`## ${title}`, '', '<p>', ...images, '</p>', ''].join('\n');
  });
  return ['# What it looks like', '', 'Drawn by `npm run pictures -w e2e`.', '', ...sections].join('\n');
}
