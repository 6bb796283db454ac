import type { Element, Tree } from '../formats/html-tree.ts';
import type { Carriers } from './carriers.ts';
import type { LdNode } from './json-ld.ts';
import type { Measures } from './measures.ts';

export interface Place {
  tree: Tree;
  carriers: Carriers;
  article: LdNode | undefined;
  measures: Measures;
  root: Element;
  /** The headline's heading. */
  h1: Element | undefined;
  /** The nearest element that holds both. */
  region: Element;
  base: string | undefined;
}
