/** What is read: a document with all that is known of where it came from, whatever it was wrapped in. */

/** A picture or another file that came with a document. */
export interface Resource {
  bytes: Uint8Array;
  /** Its media type, where a header or its address stated one: "image/jpeg". */
  type?: string | undefined;
}

/**
 * A document that holds one article or an export of many. A file, a response from the web and each page of a web
 * archive become one; `unwrapped` (containers/unwrap.ts) takes it out of what it is packed in, and
 * `articlesOf` (read-records.ts) reads it.
 */
export interface SourceDocument {
  /** The source as it was named on the command line; `-` for standard input. */
  file: string;
  /** Its content, free of encodings for transport. */
  bytes: Uint8Array;
  /** The media type that a header stated, in lower case and without parameters: "text/html". */
  type?: string | undefined;
  /** The charset that a header stated, as it was written. It is believed only where the bytes decode by it. */
  charset?: string | undefined;
  /** The address that it was saved or fetched from, after redirects. Relative addresses are resolved by it. */
  url?: string | undefined;
  /**
   * A file that came with it, by its address as the document writes it or made absolute: only pictures that are
   * wanted are looked up. Undefined where it is not at hand.
   */
  resource?: ((address: string) => Promise<Resource | undefined>) | undefined;
  /** What is kept beside the article in place of `bytes`: what it was wrapped in, byte for byte. */
  copy?: { bytes: Uint8Array; ending: string } | undefined;
}

/** What is known of a document before its bytes are. */
export type Given = Omit<SourceDocument, 'bytes' | 'resource' | 'copy'>;
