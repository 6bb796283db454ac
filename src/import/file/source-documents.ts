import { statSync } from 'node:fs';
import { type ByteSource, bytesOnDisk } from '../containers/byte-source.ts';
import { documentLimit } from '../containers/limits.ts';
import { savedBeside } from '../containers/saved-folder.ts';
import { unwrapped } from '../containers/unwrap.ts';
import { warcDocuments } from '../containers/warc.ts';
import { isWarc } from '../containers/warc-records.ts';
import type { SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { fileProblem, sourceBytes } from './source-bytes.ts';

/** A web archive on disk, which may be larger than memory; undefined where the file is small or none. */
function archiveOnDisk(file: string): ByteSource | undefined {
  let source: ByteSource | undefined;
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= documentLimit) return undefined;
    source = bytesOnDisk(file);
    if (source && isWarc(source)) return source;
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(fileProblem(error));
  }
  source?.close();
  return undefined;
}

/**
 * The documents of a file, or of standard input where it is `-`, taken out of what they are packed in. A SourceError
 * stands in the place of one that cannot be had.
 * @throws SourceError where there is no such file, or the whole cannot be read.
 */
export async function* documentsIn(file: string): AsyncGenerator<SourceDocument | SourceError> {
  const archive = file === '-' ? undefined : archiveOnDisk(file);
  if (!archive) {
    const bytes = await sourceBytes(file);
    yield* unwrapped({ file, bytes, resource: file === '-' ? undefined : savedBeside(file) });
    return;
  }
  try {
    yield* warcDocuments(archive, file);
  } finally {
    archive.close();
  }
}
