import { basename } from 'node:path';
import { type Kept, readIfThere } from './kept.ts';
import type { Output } from './output.ts';

/** Files that are made and kept together: where one of them is wanted, all are. */
export function* together(
  kind: string,
  sources: readonly unknown[],
  outputs: readonly Output[],
  kept: Kept,
): Generator<Output> {
  const makes = new Map(outputs.map(({ path, make }) => [basename(path), make]));
  let isKept: boolean | undefined;
  let opening: Promise<string> | undefined;
  const open = () => {
    opening ??= kept.folder(kind, sources, makes);
    return opening;
  };
  for (const { path, make } of outputs) {
    const name = basename(path);
    const file = async () => `${await open()}/${name}`;
    const ahead = async () => {
      isKept ??= kept.has(kind, sources);
      if (isKept) return 0;
      const made = await make();
      makes.set(name, () => made);
      return made.length;
    };
    yield { path, ahead, file, make: async () => readIfThere(await file()) ?? make() };
  }
}
