import fc from 'fast-check';

declare const process: { readonly env: { readonly [name: string]: string | undefined } };

/** A seed that failed elsewhere runs again here: FAST_CHECK_SEED=123 npm test */
const seed = process.env['FAST_CHECK_SEED'];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
