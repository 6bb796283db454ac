import type { Reading } from '../reading.ts';

/** What running text gives whose headline and other head fields are known. */
export type BodyReading = Pick<
  Reading,
  'body' | 'photos' | 'contributors' | 'corrections' | 'notes' | 'dropped' | 'dateline' | 'uncertain'
>;
