/** Shorter gaps heal unseen (U50). */
export const patienceMs = 2_000;
