/** A bucket on this machine that checks signatures, notes what it is asked, and can be slow or fail. */
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import S3rver from '@20minutes/s3rver';
import v4 from '@20minutes/s3rver/lib/signature/v4.js';

const root = resolve(import.meta.dirname, '../..');

// Amazon's own client signs the path of a bucket with the stroke at its end, which the server forgets.
const { getStringToSign } = v4;
v4.getStringToSign = (request, signature) =>
  getStringToSign({ ...request, uri: request.uri.replace(/^\/[^/]+$/, '$&/') }, signature);

// It seals the tokens that continue a list with DES, which OpenSSL no longer has: here they are open.
const open = { update: (text: string | Buffer) => Buffer.from(text), final: () => Buffer.of() };
Object.assign(crypto, { createCipheriv: () => open, createDecipheriv: () => open });

/** The name of the bucket. */
export const bucketName = 'press';

export interface LoopbackBucket {
  endpoint: string;
  server: S3rver;
  /** What changed the bucket: `PUT index.html` when it is asked for, `done index.html` when it is there. */
  log: string[];
  /** Called before each change; may wait, or throw to answer 500. */
  before: (change: string) => Promise<void> | void;
  keys(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openLoopbackBucket(): Promise<LoopbackBucket> {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-bucket-'));
  const options = { port: 0, address: '127.0.0.1', silent: true, directory };
  const server = new S3rver({ ...options, configureBuckets: [{ name: bucketName, configs: [] }] });
  const bucket: LoopbackBucket = {
    endpoint: '',
    server,
    log: [],
    before: () => {},
    keys: async () =>
      (await server.store.listObjects(bucketName, { maxKeys: 10_000 })).objects.map(({ key }) => key).sort(),
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  server.middleware.unshift(async (context, next) => {
    const key = decodeURIComponent(context.path.slice(`/${bucketName}/`.length));
    if (context.method !== 'PUT' && context.method !== 'DELETE') return next();
    bucket.log.push(`${context.method} ${key}`);
    await bucket.before(`${context.method} ${key}`);
    await next();
    if (context.status < 300) bucket.log.push(`done ${key}`);
  });
  const { port } = await server.run();
  bucket.endpoint = `http://127.0.0.1:${port}`;
  return bucket;
}

/** Writes the files of a site that is built, with the mark of one. */
export function writeSite(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries({ '.offprint': 'a-stamp', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The credentials that the bucket accepts. */
export const accepted = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

/** Starts the command, with these credentials and no others of the machine. */
export function startPublish(args: readonly string[], credentials: NodeJS.ProcessEnv = accepted) {
  const child = spawn(process.execPath, ['src/publish/cli.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/nowhere/config',
      AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
      ...credentials,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<{ status: number | null; output: string }>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, output }));
  });
  return { child, ended };
}
