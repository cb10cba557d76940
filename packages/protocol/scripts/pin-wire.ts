import { writeFileSync } from 'node:fs';
import { PROTOCOL_VERSION } from '../src/index.ts';
import { difference, pinFile, pinnedWires, presentWire } from '../test/pinned-wire.ts';

/** Pins the wire as it is now to the present version of the protocol (W14). A decision: the commit says why. */
const pinned = pinnedWires();
const present = presentWire();
writeFileSync(pinFile, `${JSON.stringify({ ...pinned, [PROTOCOL_VERSION]: present }, null, 2)}\n`);
process.stdout.write(`Protocol version ${PROTOCOL_VERSION}: ${present.fingerprint}\n`);
for (const line of difference(pinned[PROTOCOL_VERSION], present)) process.stdout.write(`${line}\n`);
