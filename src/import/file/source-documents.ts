import { type ByteSource, bytesOnDisk } from '../containers/byte-source.ts';
import { documentLimit } from '../containers/limits.ts';
import { savedBeside } from '../containers/saved-folder.ts';
import { unwrapped } from '../containers/unwrap.ts';
import { warcDocuments } from '../containers/warc.ts';
import { isWarc } from '../containers/warc-records.ts';
import type { Given, SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { bytesWithin, fileProblem, sourceBytes } from './source-bytes.ts';

/** A web archive on disk, which may be larger than memory; undefined where the file is none. */
function archiveOnDisk(file: string): ByteSource | undefined {
  let source: ByteSource | undefined;
  try {
    source = bytesOnDisk(file);
    if (source && isWarc(source)) return source;
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(fileProblem(error));
  }
  source?.close();
  return undefined;
}

/**
 * The documents of a file, taken out of what they are packed in. A SourceError stands in the place of one that cannot
 * be had.
 * @throws SourceError where there is no such file, or the whole cannot be read.
 */
export async function* documentsIn(file: string): AsyncGenerator<SourceDocument | SourceError> {
  // A larger file may be an archive; each file is opened once, which is much of what a small one costs.
  const bytes = bytesWithin(file, documentLimit);
  const archive = bytes ? undefined : archiveOnDisk(file);
  if (!archive) {
    yield* unwrapped({ file, bytes: bytes ?? (await sourceBytes(file)), resource: savedBeside(file) });
    return;
  }
  try {
    yield* warcDocuments(archive, file);
  } finally {
    archive.close();
  }
}

/**
 * The documents of what comes through standard input.
 * @throws SourceError where it cannot be read, or is too large.
 */
export async function* documentsGiven(given: Given): AsyncGenerator<SourceDocument | SourceError> {
  yield* unwrapped({ ...given, bytes: await sourceBytes('-') });
}
