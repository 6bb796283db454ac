/** Lists of sources: a path or an address a line, or the report of an import, of which what failed is tried again. */
import { createReadStream } from 'node:fs';
import { fileProblem } from '../file/source-bytes.ts';
import { lineEndsIn } from '../lines.ts';
import { UsageError } from './flags.ts';

/** The largest list, in bytes, and its most lines: a name costs some hundred bytes of memory. */
const limit = 256 * 1024 * 1024;
const mostLines = 1_000_000;

async function textOf(file: string): Promise<string> {
  const parts: Buffer[] = [];
  let total = 0;
  let lines = 0;
  const stream = file === '-' ? process.stdin : createReadStream(file);
  for await (const part of stream as AsyncIterable<Buffer>) {
    total += part.length;
    if (total > limit) throw new UsageError(`--list ${file}: is larger than 256 MB: split it`);
    lines += lineEndsIn(part);
    if (lines > mostLines)
      throw new UsageError(`--list ${file}: has more than ${mostLines.toLocaleString('en')} lines: split it`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** A line of a report that says that a source failed gives its name, any other line of it none. */
function namesOf(line: string): string[] {
  if (!line.startsWith('{')) return [line];
  try {
    const { file, status } = JSON.parse(line) as { file?: unknown; status?: unknown };
    if (typeof status !== 'string' || typeof file !== 'string') return [line];
    return status === 'failed' ? [file] : [];
  } catch {
    return [line];
  }
}

/** The sources that the text of a list names, each once. Lines that begin with # are comments. */
export function namesIn(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const names = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(names.flatMap(namesOf))];
}

/**
 * Reads a list; `-` is standard input. Paths in it are relative to where the command runs.
 * @throws UsageError where it cannot be read.
 */
export async function readList(file: string): Promise<string[]> {
  try {
    return namesIn(await textOf(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--list ${file}: ${fileProblem(error)}`);
  }
}
