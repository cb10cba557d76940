import * as z from 'zod/mini';

/** Without eval, so that a page's Content-Security-Policy needs no `unsafe-eval`. Read when a schema is made: so every schema gets `z` from here. */
z.config({ jitless: true });

export { z };
