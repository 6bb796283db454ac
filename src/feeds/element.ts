/** XML as text, an element at a time. */
import { escapeXml } from '../site/xml.ts';

type Attributes = Record<string, string | undefined>;

const tag = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (start, [key, value]) => (value === undefined ? start : `${start} ${key}="${escapeXml(value)}"`),
    name,
  );

/** An element that holds text, which is escaped; nothing where there is no text. */
export const leaf = (name: string, text: string | undefined, attributes: Attributes = {}): string =>
  text === undefined ? '' : `<${tag(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element that has attributes alone. */
export const empty = (name: string, attributes: Attributes): string => `<${tag(name, attributes)}/>`;

/** An element that holds others, made by these functions, a line each. */
export const element = (name: string, children: readonly string[], attributes: Attributes = {}): string =>
  `<${tag(name, attributes)}>\n${children.filter(Boolean).join('\n')}\n</${name}>`;

/** A whole document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
