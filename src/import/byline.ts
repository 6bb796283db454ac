import type { Contributor } from '../article.ts';

export interface Byline {
  authors: { name: string }[];
  contributors: Contributor[];
}

/** The people whom a byline names ("By Ann Lee and Bo Ek, Political Editor"); undefined where the line is none. */
export const readByline = (line: string, _lang?: string): Byline | undefined => {
  const names = /^by\s+(.{2,200})$/i.exec(line.trim())?.[1];
  return names
    ? { authors: names.split(/,\s*|\s+and\s+/).map((name) => ({ name })), contributors: [] }
    : undefined;
};
