import { encode } from 'uqr';

export interface QrPath {
  /** Modules on each side, the quiet zone included. */
  readonly size: number;
  /** An SVG path of all dark modules, one unit each. */
  readonly path: string;
}

/** Readers need four light modules around a code to find it. */
const quietModules = 4;

/** A text as a QR code that still reads with a seventh of it hidden, as by a reflection on a screen. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: quietModules });
  return { size, path: data.flatMap(rowPath).join('') };
}

/** Each run of dark modules as one rectangle: no hair lines between them. */
function rowPath(row: readonly boolean[], y: number): readonly string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const end = row.indexOf(false, x);
    runs.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
    x = end;
  }
  return runs;
}
