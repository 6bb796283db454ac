import { recordsOfBytes } from '../../../src/import/read-records.ts';

/** The whole way of a page from its bytes to a record, the telling of its format and encoding included. */
export const read = (bytes: Uint8Array): unknown => recordsOfBytes('page.html', bytes);
