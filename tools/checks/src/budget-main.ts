/** Fails when the game page loads more JavaScript than its budget. Needs the built web application. */
import { join } from 'node:path';

import { budgetBytes, firstLoad } from './budget.ts';

const sizes = await firstLoad(join(import.meta.dirname, '../../../apps/web/dist'));
const total = sizes.reduce((sum, size) => sum + size.gzippedBytes, 0);
for (const { file, gzippedBytes } of sizes) console.log(`${String(gzippedBytes).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  of ${budgetBytes} bytes`);
if (sizes.length === 0) console.error('The page loads no script at all: is it built?');
process.exitCode = sizes.length > 0 && total <= budgetBytes ? 0 : 1;
