/** One request and its answer; redirects are the caller's to follow. */
import { type Agent, parseMIMEType, request } from 'undici';
import { acceptedEncodings, readBody } from './body.ts';

/** What a host answered. */
export interface Answer {
  status: number;
  /** Where it sends the reader instead. */
  location?: string | undefined;
  /** The media type in lower case and without parameters. */
  type?: string | undefined;
  charset?: string | undefined;
  /** Milliseconds after which to ask again, of `Retry-After`. */
  retryAfter?: number | undefined;
  /** Unpacked; empty where the answer is no success. */
  bytes: Uint8Array;
}

/** What is wanted, and how much of it is taken. */
export interface Wanted {
  /** Media types, as `Accept` has them. */
  accept: string;
  /** Bytes of the answer that are read, unpacked. */
  limit: number;
  /** Whether a larger answer is cut at the limit, instead of failing. */
  isCut?: boolean;
  /** Throws where the answer's media type is none that is wanted; its body is then left unread. */
  check?(type: string | undefined): void;
}

/** Who asks, through what, and until when. */
export interface Asker {
  agent: Agent;
  userAgent: string;
  signal: AbortSignal;
}

type Headers = Record<string, string | string[] | undefined>;

const header = (headers: Headers, name: string): string => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

const redirects = new Set([301, 302, 303, 307, 308]);

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. */
const retryOf = (value: string): number | undefined => {
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
};

const typeOf = (value: string): Pick<Answer, 'type' | 'charset'> => {
  const type = parseMIMEType(value);
  return type === 'failure' ? {} : { type: type.essence, charset: type.parameters.get('charset') };
};

const refusalOf = (status: number, headers: Headers): Answer => ({
  status,
  location: (redirects.has(status) && header(headers, 'location')) || undefined,
  retryAfter: retryOf(header(headers, 'retry-after')),
  bytes: new Uint8Array(),
});

/**
 * Asks for an address and reads the answer.
 * @throws what the network throws, SourceError for a body that is too large or packed wrongly.
 */
export async function answerOf(
  url: URL,
  { accept, limit, isCut, check }: Wanted,
  { agent, userAgent, signal }: Asker,
): Promise<Answer> {
  const headers = { 'user-agent': userAgent, accept, 'accept-encoding': acceptedEncodings };
  const response = await request(url, { dispatcher: agent, signal, headers });
  const status = response.statusCode;
  // A body that is left unread would keep the connection; that it then fails is of no matter.
  response.body.on('error', () => undefined);
  try {
    if (status < 200 || status >= 300) return refusalOf(status, response.headers);
    const type = typeOf(header(response.headers, 'content-type'));
    check?.(type.type);
    const bytes = await readBody(response.body, {
      encoding: [response.headers['content-encoding'] ?? []].flat().join(', '),
      length: Number(header(response.headers, 'content-length')) || 0,
      limit,
      isCut,
    });
    return { status, ...type, bytes };
  } finally {
    response.body.destroy();
  }
}
