import type { Element } from '../formats/html-tree.ts';
import type { Carriers } from './carriers.ts';
import type { LdNode } from './json-ld.ts';
import type { Measures } from './measures.ts';

/** What is known of a page before its text is read. */
export interface Place {
  carriers: Carriers;
  article: LdNode | undefined;
  measures: Measures;
  /** The elements that hold a block somewhere inside. */
  holders: Set<unknown>;
  root: Element;
  /** The headline's heading. */
  h1: Element | undefined;
  /** The nearest element that holds both. */
  region: Element;
  base: string | undefined;
}
