import fc from 'fast-check';

/** The seed of a failure elsewhere plays the same games here: FAST_CHECK_SEED=123 npm test */
const seed = process.env['FAST_CHECK_SEED'];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
