/** What the page of the search and its worker say to each other. */
import type { Found } from './found.ts';

/** A bundle of the index: its language, where it stands, and what stands for its state. */
export interface IndexPart {
  lang: string;
  path: string;
  tag: string;
}

/** Said once, first. */
export interface Opening {
  /** The path of the site's root, such as `/` or `/press/`. */
  base: string;
  parts: readonly IndexPart[];
}

/** By what a search is narrowed: each field to any of these values. */
export type Filters = Partial<Record<'section' | 'publisher' | 'year', readonly string[]>>;

export interface Question {
  /** The answer has the same. */
  id: number;
  query: string;
  filters: Filters;
  /** Of this language alone, where it is given. */
  lang?: string | undefined;
  /** The first of the articles that are asked for, from 0. */
  from: number;
}

export type Answer = { id: number } & ({ count: number; found: Found[] } | { error: string });

/** Articles in an answer. */
export const pageLength = 10;
