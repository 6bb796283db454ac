/** The files of the index, in the folder of the site. */
import type { Output } from '../build/output.ts';
import type { Renderer } from '../build/rendering.ts';
import type { Bundle } from './bundles.ts';
import { filesOfBundle } from './index-bundle.ts';

const script = 'pagefind.js';
/** A language's stemmer stands beside its bundles, for whichever is opened first. */
const stemmers = (lang: string) => `search/${lang}/`;

/** The files of a bundle, which is indexed now where no build has done so. */
export async function outputsOf(bundle: Bundle, by: Renderer): Promise<Output[]> {
  const { lang, path, has } = bundle;
  return Object.entries(await filesOfBundle(bundle, by)).flatMap(([name, bytes]) => {
    const make = () => bytes;
    if (name === script) return has.script ? [{ path: `search/${name}`, make }] : [];
    if (name.startsWith('wasm.')) return has.stemmer ? [{ path: stemmers(lang) + name, make }] : [];
    return [{ path: path + name, make }];
  });
}

/** One file of the index; undefined where there is none of this path. */
export async function searchOutput(
  path: string,
  bundles: readonly Bundle[],
  by: Renderer,
): Promise<string | Uint8Array | undefined> {
  const bundle = bundles.find(
    ({ lang, has, ...one }) =>
      path.startsWith(one.path) ||
      (has.script && path.endsWith(script)) ||
      (has.stemmer && path.startsWith(`${stemmers(lang)}wasm.`)),
  );
  const files = bundle ? await outputsOf(bundle, by) : [];
  return files.find((file) => file.path === path)?.make();
}
