/** fast-check as `npm run fuzz` has it: every property with its seed, and more often than in the tests. */
import type fc from 'fast-check';
import real from '../node_modules/fast-check/lib/fast-check.js';

/** How many times as often. */
const more = 5;
const seed = Number(process.env.FUZZ_SEED);

const assert = (property: fc.IRawProperty<unknown>, parameters?: fc.Parameters<unknown>) =>
  real.assert(property, { ...parameters, seed, numRuns: (parameters?.numRuns ?? 100) * more });

export default { ...real, assert };
