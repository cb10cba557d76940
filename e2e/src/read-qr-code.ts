import type { BrowserContext } from '@playwright/test';
import jsQr from 'jsqr';

interface Seen {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel. */
  readonly brightness: readonly number[];
}

/** Reads the QR code in a picture, or null. No camera was needed. */
export async function readQrCode(context: BrowserContext, picture: Buffer): Promise<string | null> {
  const page = await context.newPage();
  const { width, height, brightness } = await page.evaluate(look, picture.toString('base64'));
  await page.close();
  const pixels = Uint8ClampedArray.from(brightness.flatMap((value) => [value, value, value, 255]));
  return jsQr.default(pixels, width, height)?.data ?? null;
}

/** Runs in a page: the browser knows how to read a PNG. */
async function look(png: string): Promise<Seen> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('This browser draws nothing.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const brightness = Array.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 0);
  return { width, height, brightness };
}
