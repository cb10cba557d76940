import fc from 'fast-check';
import jsQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrPath, qrPath } from './qr-path.ts';

const pixelsPerModule = 4;

/** The code as a camera would see it, drawn from the path alone. */
function seen({ size, path }: QrPath) {
  const side = size * pixelsPerModule;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < pixelsPerModule; row += 1) {
      const from = ((Number(y) * pixelsPerModule + row) * side + Number(x) * pixelsPerModule) * 4;
      for (let at = from; at < from + Number(width) * pixelsPerModule * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return { pixels, side };
}

function read(code: QrPath): string | null {
  const { pixels, side } = seen(code);
  return jsQr(pixels, side, side)?.data ?? null;
}

const id = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/);
const place = fc.constantFrom(
  'https://poker.example',
  'http://192.168.1.20:3000',
  'https://tools.company.example/team/poker',
);

describe('qrPath', () => {
  it('[U22] is read back as the link', () => {
    fc.assert(
      fc.property(place, id, (base, gameId) => {
        const link = `${base}/g/${gameId}`;
        expect(read(qrPath(link))).toBe(link);
      }),
      { numRuns: 20 },
    );
  });

  it('[U22] has four light modules all around', () => {
    const { size, path } = qrPath('https://poker.example/g/k7m29qxt4b1c');
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(4);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
      expect(Number(y)).toBeGreaterThanOrEqual(4);
      expect(Number(y)).toBeLessThan(size - 4);
    }
  });
});
