/** The files of the index, in the folder of the site. */
import type { Output } from '../build/output.ts';
import type { Renderer } from '../build/rendering.ts';
import type { Bundle } from './bundles.ts';
import { filesOfBundle } from './index-bundle.ts';

const script = 'pagefind.js';

/** The files of a bundle, which is indexed now where no build has done so. */
export async function outputsOf(bundle: Bundle, by: Renderer): Promise<Output[]> {
  const { path, has } = bundle;
  return Object.entries(await filesOfBundle(bundle, by)).flatMap(([name, bytes]) => {
    const make = () => bytes;
    if (name === script) return has.script ? [{ path: `search/${name}`, make }] : [];
    return has.stemmer || !name.startsWith('wasm.') ? [{ path: path + name, make }] : [];
  });
}

/** One file of the index; undefined where there is none of this path. */
export async function searchOutput(
  path: string,
  bundles: readonly Bundle[],
  by: Renderer,
): Promise<string | Uint8Array | undefined> {
  const bundle = bundles.find(
    (one) => path.startsWith(one.path) || (one.has.script && path.endsWith(script)),
  );
  const files = bundle ? await outputsOf(bundle, by) : [];
  return files.find((file) => file.path === path)?.make();
}
