/** A bucket of S3, or of what speaks its protocol: R2, B2, Spaces, MinIO, Garage, Ceph. */
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { PublishError } from './publish-error.ts';

export interface BucketAddress {
  bucket: string;
  /** Of another host than Amazon's. */
  endpoint?: string | undefined;
  region?: string | undefined;
}

/** An object as a list of the bucket shows it. */
export interface StoredObject {
  etag: string;
  size: number;
}

/** An object to be stored. */
export interface Upload {
  body: Uint8Array;
  type: string;
  caching: string;
  /** Stands for all of it: kept with the object, so that it is known again where its ETag is no digest. */
  digest: string;
}

export interface Bucket {
  /** The objects whose keys begin so, by key. */
  list(prefix: string): Promise<Map<string, StoredObject>>;
  /** The digest that an object was stored with; undefined where something else stored it. */
  digestOf(key: string): Promise<string | undefined>;
  put(key: string, upload: Upload): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where an object's metadata has the digest. */
const mark = 'offprint';

interface ServiceError extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** One line for what went wrong, with what to do about it; an error of our own code is given back as it is. */
function told(error: ServiceError, { bucket, endpoint }: BucketAddress): Error {
  const { name, message, code, $metadata } = error;
  const where = endpoint ?? 'Amazon S3';
  const status = $metadata?.httpStatusCode;
  if (name === 'CredentialsProviderError')
    return new PublishError(
      'no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
    );
  if (message === 'Region is missing')
    return new PublishError('no region: give --region, or set AWS_REGION', 2);
  if (code || name === 'TimeoutError')
    return new PublishError(`${where} cannot be reached (${code ?? name}): run it again to go on`);
  if (status === undefined) return error;
  if (name === 'NoSuchBucket')
    return new PublishError(`${bucket}: ${where} has no bucket of this name: make it there first`);
  if (status === 401 || status === 403)
    return new PublishError(
      `${bucket}: ${where} refuses these credentials (${name}): they need s3:ListBucket, s3:GetObject, s3:PutObject and, with --delete, s3:DeleteObject`,
    );
  return new PublishError(`${bucket}: ${where} answers ${status} ${name}: ${message}`);
}

/** Opens the bucket; asks nothing of it yet. Credentials are found as by every tool of Amazon's, the environment first. */
export function openBucket(address: BucketAddress): Bucket {
  const { bucket, endpoint } = address;
  const region = address.region ?? (endpoint ? 'us-east-1' : undefined);
  const client = new S3Client({
    ...(region && { region }),
    ...(endpoint && { endpoint, forcePathStyle: true }),
    followRegionRedirects: true,
    maxAttempts: 5,
    // Not every host that speaks the protocol knows Amazon's newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const asked = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      throw told(error as ServiceError, address);
    }
  };
  const list = async (prefix: string) => {
    const objects = new Map<string, StoredObject>();
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
      for (const { Key = '', ETag = '', Size = 0 } of page.Contents ?? [])
        objects.set(Key, { etag: ETag.replaceAll('"', ''), size: Size });
    return objects;
  };
  return {
    list: (prefix) => asked(list(prefix)),
    async digestOf(key) {
      const head = await asked(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
      return head.Metadata?.[mark];
    },
    async put(key, { body, type, caching, digest }) {
      const object = { Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl: caching };
      await asked(client.send(new PutObjectCommand({ ...object, Metadata: { [mark]: digest } })));
    },
    async remove(key) {
      await asked(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },
  };
}
