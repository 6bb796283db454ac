/** `npm run publish:s3`: the built site into a bucket. Exit status 0 done, 1 it could not be, 2 wrong use. */
import { parseArgs } from 'node:util';
import { neutral } from '../neutral-text.ts';
import { progressOn } from '../terminal.ts';
import { openBucket } from './bucket.ts';
import { carryOut, type Plan, planOf } from './publish.ts';
import { PublishError } from './publish-error.ts';
import { siteFiles } from './site-files.ts';

const help = `Publishes the built site in a bucket of S3, or of a host that speaks its protocol.

  npm run publish:s3 -- BUCKET                      what has changed since the last time
  npm run publish:s3 -- BUCKET --dry-run            says what it would do, and does nothing
  npm run publish:s3 -- BUCKET --endpoint URL       at another host: R2, B2, Spaces, MinIO, Garage
  npm run publish:s3 -- BUCKET --prefix press/      under a path, the BASE that the site is built for
  npm run publish:s3 -- BUCKET --region eu-west-1   otherwise that of AWS_REGION or of the profile
  npm run publish:s3 -- BUCKET --delete             removes, last of all, what the site no longer has
  npm run publish:s3 -- BUCKET --all                everything, as after a change of media types or caching
  npm run publish:s3 -- BUCKET --from FOLDER        a site that was built elsewhere than in dist

Pictures and copies go up first, then articles, then lists, then home, feeds and sitemap: a reader never meets a link
to what is not there. Stopped half-way, run it again: it goes on where it was. It removes only what it stored itself.
Credentials are those of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of AWS_PROFILE, or of the machine's role.
`;

const wrongUse = (message: string) => new PublishError(`${message}; see npm run publish:s3 -- --help`, 2);

const options = {
  help: { type: 'boolean', short: 'h' },
  endpoint: { type: 'string' },
  prefix: { type: 'string', default: '' },
  region: { type: 'string' },
  delete: { type: 'boolean' },
  all: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  from: { type: 'string', default: 'dist' },
} as const;

function request(args: string[]) {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw wrongUse((error as Error).message.split('. ')[0] ?? '');
    }
  })();
  const [bucket = '', ...more] = positionals;
  const isAddress = !values.endpoint || /^https?:$/.test(URL.parse(values.endpoint)?.protocol ?? '');
  if (!values.help && (bucket === '' || more.length > 0)) throw wrongUse('give the name of one bucket');
  if (!isAddress)
    throw wrongUse(`--endpoint ${values.endpoint}: give an address, such as https://s3.example.org`);
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  return {
    ...values,
    bucket: bucket.replace(/^s3:\/\/|\/$/g, ''),
    prefix: values.prefix.replace(/^\/+/, '').replace(/([^/])\/*$/, '$1/'),
    region: values.region ?? AWS_REGION ?? AWS_DEFAULT_REGION,
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function summaryOf({ waves, removals, same, foreign }: Plan): string {
  const files = waves.flat();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const fresh = waves.filter((_, at) => at % 2 === 0).flat().length;
  return [
    `${files.length} stored (${fresh} new, ${files.length - fresh} changed; ${megabytes(bytes)})`,
    `${same} as they were`,
    `${removals.length} removed`,
    ...(foreign.length > 0 ? [`${foreign.length} left that something else stored`] : []),
  ].join(', ');
}

/** What a plan would do, a line a file, in its order. */
function listed({ waves, removals }: Plan, prefix: string): string {
  const lines = waves.flatMap((wave, at) =>
    wave.map(({ path }) => `${at % 2 === 0 ? 'new    ' : 'changed'}  ${prefix}${path}`),
  );
  return [...lines, ...removals.map((key) => `removed  ${key}`)].map((line) => `${line}\n`).join('');
}

async function publish(args: string[]): Promise<void> {
  const asked = request(args);
  if (asked.help) return void process.stdout.write(help);
  const { prefix, all, delete: remove } = asked;
  const files = await siteFiles(asked.from);
  const bucket = openBucket(asked);
  const plan = await planOf({ files, bucket, prefix, all: all ?? false, remove: remove ?? false });
  if (asked['dry-run']) {
    process.stdout.write(neutral(listed(plan, prefix)));
    return console.log(`Would be: ${summaryOf(plan)}`);
  }
  const progress = progressOn(process.stderr, plan.waves.flat().length + plan.removals.length, 'files');
  let done = 0;
  try {
    await carryOut(plan, { bucket, prefix }, () => {
      done += 1;
      progress.step(done);
    });
  } finally {
    progress.end();
  }
  console.log(summaryOf(plan));
}

try {
  await publish(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PublishError)) throw error;
  console.error(neutral(error.message));
  process.exitCode = error.status;
}
