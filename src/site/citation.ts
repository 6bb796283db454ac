export { plainCitation } from './citation/plain.ts';
