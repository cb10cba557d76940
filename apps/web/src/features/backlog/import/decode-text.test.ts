import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0x52, 0xc3, 0xbc, 0x63]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x52, 0xc3, 0xbc, 0x63]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x52, 0, 0xfc, 0, 0x63, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x52, 0, 0xfc, 0, 0x63]],
    ['Windows', [0x52, 0xfc, 0x63]],
  ])('[U10] reads %s', (_, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe('Rüc');
  });
});
