/** A property that states no seed has the same one in every run of the tests, so that they fail for a change alone. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1856 });
