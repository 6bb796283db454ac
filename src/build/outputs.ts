import type { Outputs } from './output.ts';

/** Everything that the site has beside its pages; each kind lists its own files. */
export const outputs: readonly Outputs[] = [];
