import type { Contributor } from '../article.ts';
import { listOfNames } from './names.ts';

/** Contributors who had the same part, in one line: "Additional reporting by Connie Lau and Kanis Leung". */
export interface ContributorLine {
  role: string | undefined;
  names: string;
}

/** The contributors by their part, in the order of the source. */
export function contributorLines(contributors: readonly Contributor[], lang: string): ContributorLine[] {
  const byRole = new Map<string | undefined, string[]>();
  for (const { name, role } of contributors) byRole.set(role, [...(byRole.get(role) ?? []), name]);
  return [...byRole].map(([role, names]) => ({ role, names: listOfNames(names, lang) }));
}
