import { readFileSync } from 'node:fs';
import { codeDigest } from '../build/code-digest.ts';
import type { Outputs } from '../build/output.ts';
import { keptArticles, keptMark, offlinePage, offlineWorker } from '../site/offline.ts';
import { site } from '../site/settings.ts';

const codeOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** With the numbers and names that the site knows. The digest has browsers take the worker's page anew when that changes. */
const keeping = () => `// ${codeDigest(['site'])}
const [keptArticles, keptMark, offlinePath] = ${JSON.stringify([keptArticles, keptMark, offlinePage])};
${codeOf('worker.js')}`;

/** The worker that keeps articles which were read, or that which clears what one of an earlier build has kept. */
export const workers: Outputs = function* () {
  yield { path: offlineWorker, make: () => (site.offline ? keeping() : codeOf('forget.js')) };
};
