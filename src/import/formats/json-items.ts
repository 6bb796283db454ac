import { SourceError } from '../source-error.ts';

/** An object of JSON whose fields are asked for by name, whatever their case: ninjs 3 has `bodyText`, ninjs 2 `body_text`. */
export interface JsonItem {
  /** The item as it was, to be kept as a source of its own. */
  raw: unknown;
  get(name: string): unknown;
}

const plainName = (name: string) => name.replaceAll('_', '').toLowerCase();

/** A value of JSON as an item; undefined where it is no object. */
export const jsonItem = (raw: unknown): JsonItem | undefined => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const fields = new Map(Object.entries(raw).map(([name, value]) => [plainName(name), value as unknown]));
  return { raw, get: (name) => fields.get(plainName(name)) };
};

/** The text of a value; empty where it is none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The values of a list, or the values of an object, as items. */
export const asItems = (value: unknown): JsonItem[] =>
  (typeof value === 'object' && value !== null ? Object.values(value) : []).flatMap(
    (each) => jsonItem(each) ?? [],
  );

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const item = (value: unknown): JsonItem | SourceError =>
  jsonItem(value) ?? new SourceError('an entry is no JSON object: it holds no article');

/** The objects of a JSON file: a list of them, one alone, or one on each line (NDJSON), with errors in their places. */
export const jsonItems = (text: string): (JsonItem | SourceError)[] => {
  const whole = parsed(text);
  if (whole) return (Array.isArray(whole.value) ? whole.value : [whole.value]).map(item);
  const lines = text.split('\n').filter((line) => line.trim());
  if (!parsed(lines[0] ?? '')) return [new SourceError('is cut off or is no valid JSON: export it again')];
  const each = lines.map(parsed);
  return each.map((line, at) =>
    line
      ? item(line.value)
      : new SourceError(`line ${at + 1} is cut off or is no valid JSON: export it again`),
  );
};

/** The item of a place in a file, or its error thrown. */
export const wanted = (found: JsonItem | SourceError): JsonItem => {
  if (found instanceof SourceError) throw found;
  return found;
};

/** An item as a source of its own. */
export const itemText = (found: JsonItem | SourceError): string =>
  found instanceof SourceError ? '' : `${JSON.stringify(found.raw, undefined, 2)}\n`;
