import { deserialize, serialize } from 'node:v8';
import type { Kept } from './kept.ts';
import type { Output } from './output.ts';

/** Files that are made and kept together, since opening one file costs less than opening one for each. */
export function* together(
  kind: string,
  sources: readonly unknown[],
  outputs: readonly Output[],
  kept: Kept,
): Generator<Output> {
  let all: Promise<Uint8Array[]> | undefined;
  const make = async () => {
    const made: Uint8Array[] = [];
    for (const output of outputs) made.push(Buffer.from(await output.make()));
    return serialize(made);
  };
  const open = async (): Promise<Uint8Array[]> => deserialize(await kept.bytes(kind, sources, make));
  for (const [at, { path }] of outputs.entries()) {
    yield {
      path,
      async make() {
        all ??= open();
        return (await all)[at] ?? '';
      },
    };
  }
}
