import { configure } from '@testing-library/react';

/** What is looked for may come late on a busy machine: a test waits until it is there, and fails only where it does not come at all. */
configure({ asyncUtilTimeout: 15_000 });
