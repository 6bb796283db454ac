/** Sets of attacks as they are passed around: JSON, JSON lines or text, in a file or a folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A piece of markup made to attack, and what it is called. */
export interface Vector {
  name: string;
  payload: string;
}

/** What the field with the markup is called, in the order of trust. */
const payloadFields = ['payload', 'vector', 'input', 'dirty', 'html', 'markdown', 'code', 'xss', 'attack'];
const nameFields = ['name', 'title', 'id', 'description', 'label'];

const textAt = (value: object, fields: readonly string[]): string | undefined =>
  fields
    .map((field) => (value as Record<string, unknown>)[field])
    .find((text): text is string => typeof text === 'string' && text !== '');

/** The attacks anywhere in a value: strings of a list, and objects that have one in a field. */
function vectorsIn(value: unknown, name: string): Vector[] {
  if (typeof value === 'string') return [{ name, payload: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => vectorsIn(item, `${name} ${at + 1}`));
  const payload = textAt(value, payloadFields);
  if (payload !== undefined) return [{ name: textAt(value, nameFields) ?? name, payload }];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' ? vectorsIn(item, `${name} ${key}`) : [],
  );
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** JSON as a whole, else a line each of JSON, else a page that is one attack, else a line each of text. */
function vectorsOf(text: string, name: string): Vector[] {
  const whole = parsed(text);
  if (typeof whole === 'object') return vectorsIn(whole, name);
  if (/\.(?:x?html?|svg|md)$/i.test(name)) return [{ name, payload: text }];
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  return lines.flatMap((line, at) => vectorsIn(parsed(line) ?? line, `${name} ${at + 1}`));
}

/** The attacks of a file, or of all files in a folder. */
export function readVectors(path: string): Vector[] {
  if (!statSync(path).isDirectory()) return vectorsOf(readFileSync(path, 'utf8'), basename(path));
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return files
    .filter((file) => statSync(join(path, file)).isFile())
    .flatMap((file) => readVectors(join(path, file)));
}
