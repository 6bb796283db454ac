/** What went wrong with a fetch, in words for a person. */
import { SourceError } from '../source-error.ts';
import { UnreachableAddress } from './guarded-agent.ts';

const save = 'save the page in your browser and give that file';

/** What an answer of this status means, and what to do. */
const statuses: [status: RegExp, meaning: string][] = [
  [/^401$/, `it asks for a login: ${save}`],
  [/^402$/, `it asks for payment: ${save}`],
  [/^(?:403|406)$/, `it refuses to be fetched: ${save}`],
  [/^404$/, 'there is no such page: check the address'],
  [/^410$/, 'the page is gone: a web archive may have it'],
  [/^429$/, 'it is asked too often: try again LATER'],
  [/^451$/, `it is withheld for legal reasons: ${save}`],
  [/^503$/, `it is busy, or refuses to be fetched: try again LATER, or ${save}`],
  [/^5/, 'its server fails: try again LATER'],
  [/./, `it gives no page: ${save}`],
];

/** An answer that is no page; `retryAfter` is in milliseconds, where the host states it. */
export const statusProblem = (status: number, retryAfter?: number): SourceError => {
  const meaning = statuses.find(([pattern]) => pattern.test(`${status}`))?.[1] ?? '';
  const minutes = Math.ceil((retryAfter ?? 0) / 60_000);
  const later = minutes > 0 ? `in ${minutes} minute${minutes > 1 ? 's' : ''}` : 'later';
  return new SourceError(`answers ${status}, ${meaning.replace('LATER', later)}`);
};

/** What an error of the connection means, by its code or name, and what to do. */
const connections: [code: RegExp, meaning: string][] = [
  [/^(?:ENOTFOUND|EAI_NONAME)$/, 'is on a host that cannot be found: check the address'],
  [/^EAI_AGAIN$/, 'is on a host that cannot be found now: check the network, and try again'],
  [/^ECONNREFUSED$/, 'is on a host that takes no connection: check the address'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/, 'is on a host that cannot be reached: check the network'],
  [/^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, 'is on a host that does not answer: check the address'],
  [/^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/, `does not come in time: try again, or ${save}`],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    `ends before it is whole: try again, or ${save}`,
  ],
  [/^(?:HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW)/, `answers with what is no HTTP: ${save}`],
  [/^(?:ERR_SSL_|EPROTO$)/, 'is on a host that does not speak HTTPS: give it with http:// if you trust it'],
  [/CERT|SIGNATURE|^ERR_TLS_/, `has no certificate that can be trusted: ${save}, if you trust it`],
];

const codeOf = (error: unknown): string => {
  const { code, errors, name } = error as { code?: unknown; errors?: unknown[]; name?: string };
  if (typeof code === 'string' && code !== '') return code;
  return errors?.length ? codeOf(errors[0]) : (name ?? '');
};

const hasProxy = (): boolean => Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));

/** An error of the network in words; what is no such error is given back as it is. */
export function networkProblem(error: unknown, seconds: number): unknown {
  if (error instanceof SourceError) return error;
  if (error instanceof UnreachableAddress) {
    return new SourceError('is at a private or reserved address: only the public internet is fetched from');
  }
  const code = codeOf(error);
  if ((error as Error).name === 'TimeoutError') {
    return new SourceError(`does not come whole within ${seconds} seconds: try again, or ${save}`);
  }
  const meaning = connections.find(([pattern]) => pattern.test(code))?.[1];
  if (!meaning)
    return /^[A-Z][A-Z0-9_]{2,60}$/.test(code)
      ? new SourceError(`cannot be fetched (${code}): ${save}`)
      : error;
  const isFarAway = hasProxy() && meaning.startsWith('is on a host');
  return new SourceError(
    isFarAway ? `${meaning} (the proxy that the environment names is not used)` : meaning,
  );
}
