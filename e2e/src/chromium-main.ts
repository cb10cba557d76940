/** Says which Chromium the suites will run in, and gets one where there is none. */
import { ensureChromium } from './chromium.ts';

console.log(ensureChromium());
