declare module '@20minutes/s3rver' {
  import type { AddressInfo } from 'node:net';

  /** What of a request and its answer the tests look at (Koa). */
  interface Context {
    method: string;
    path: string;
    status: number;
  }

  type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;

  interface StoredHere {
    key: string;
    metadata: Record<string, string>;
  }

  interface Listed {
    objects: { key: string; metadata: Record<string, string> }[];
  }

  export default class S3rver {
    constructor(options: object);
    middleware: Middleware[];
    store: {
      getObject(bucket: string, key: string): Promise<StoredHere | null>;
      listObjects(bucket: string, options: { maxKeys: number }): Promise<Listed>;
    };
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}

declare module '@20minutes/s3rver/lib/signature/v4.js' {
  const v4: { getStringToSign(request: { uri: string }, signature: object): string };
  export default v4;
}
