/** Attacks of our own, by what they attack. Those that run call `alert`, or ask `elsewhere.example` for something. */
import { dataAddresses, scriptAddresses } from './families/addresses.ts';
import { clobbering, frames, heads, styles } from './families/elements.ts';
import { handlers } from './families/handlers.ts';
import { mutations, namespaces, rawTexts } from './families/nesting.ts';
import { breakouts, expressions, markdown } from './families/words.ts';
import type { Vector } from './vectors.ts';

export const families = {
  'an event handler': handlers,
  'a script in an address': scriptAddresses,
  'a document in an address': dataAddresses,
  'another namespace': namespaces,
  'a tree that mutates': mutations,
  'raw text': rawTexts,
  'an element of the head': heads,
  'a frame or form': frames,
  'a style': styles,
  'a name that clobbers': clobbering,
  'a mark of Markdown': markdown,
  'a way out of words': breakouts,
  'an expression': expressions,
};

/** All of them, named by their family and place. */
export const ownVectors: Vector[] = Object.entries(families).flatMap(([family, payloads]) =>
  payloads.map((payload, at) => ({ name: `${family} ${at + 1}`, payload })),
);
