/**
 * What the project is made of: known vulnerabilities (`npm audit`), the licences of all packages that are installed,
 * and install scripts that package.json does not name. Prints a report; ends with 1 where a script is not named, a
 * licence is not among those that are accepted, or a package that the site is made with has a vulnerability that is high.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Licences under which anybody may use, change and pass on a package. */
const accepted =
  /^(?:0BSD|(?:MIT(?:-0)?|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|P(?:ython|SF)-2\.0|Unlicense|MPL-2\.0|Zlib)$)/;

/** Accepted under their own names: each with the reason. */
const reviewed: Record<string, string> = {
  '@img/sharp-': 'LGPL-3.0: holds libvips, a library of its own that is not changed',
  'humanize-number': 'MIT, as its readme says; used by the tests alone',
  'biblatex-csl-converter': 'LGPL-3.0: used by the tests alone',
};

interface Locked {
  version: string;
  license?: string | { type: string } | { type: string }[];
  hasInstallScript?: boolean;
  dev?: boolean;
  optional?: boolean;
}

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const locked = Object.entries(json('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path,
);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The lock file knows most licences; of some old packages only their own package.json does. */
function licenceOf([path, { license }]: [string, Locked]): string {
  const own = () => {
    try {
      const { license, licenses } = json(join(path, 'package.json'));
      return license ?? licenses;
    } catch {
      return undefined;
    }
  };
  const found = license ?? own() ?? 'unknown';
  return [found]
    .flat()
    .map((each) => (typeof each === 'string' ? each : each.type))
    .join(' OR ');
}

const isAccepted = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => accepted.test(each.trim())));

const problems: string[] = [];

const byLicence = new Map<string, string[]>();
for (const entry of locked) {
  const licence = licenceOf(entry);
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), nameOf(entry[0])]);
}
console.log(`${locked.length} packages, by licence:`);
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  const open = isAccepted(licence)
    ? []
    : [...new Set(names)].filter((name) => !Object.keys(reviewed).some((known) => name.includes(known)));
  console.log(
    `  ${String(names.length).padStart(5)}  ${licence}${isAccepted(licence) ? '' : `: ${names.join(', ')}`}`,
  );
  problems.push(...open.map((name) => `${name} is under ${licence}, which nobody has looked at`));
}

const allowed: Record<string, boolean> = json('package.json').allowScripts;
const scripts = [
  ...new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))),
];
console.log('\ninstall scripts:');
for (const name of scripts) {
  const said = allowed[name] === undefined ? 'not named' : allowed[name] ? 'allowed' : 'not run';
  console.log(`  ${name}: ${said}`);
  if (allowed[name] === undefined)
    problems.push(`${name} has an install script that allowScripts does not name`);
}

/** Severities as npm counts them. */
interface Audit {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

function audit(...flags: string[]): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...flags], { cwd: root, encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

for (const [what, flags] of [
  ['what the site is made with', ['--omit=dev']],
  ['all', []],
] as const) {
  const { metadata, vulnerabilities = {} } = audit(...flags);
  console.log(
    `\nvulnerabilities of ${what}: ${metadata ? JSON.stringify(metadata.vulnerabilities) : 'the registry was not to be had'}`,
  );
  for (const [name, { severity, range }] of Object.entries(vulnerabilities)) {
    console.log(`  ${severity}: ${name} ${range}`);
    if (flags.length > 0 && /^(?:high|critical)$/.test(severity))
      problems.push(`${name} ${range}: ${severity}`);
  }
}

const version = execFileSync('npm', ['--version'], { encoding: 'utf8' }).trim();
console.log(`\nnpm ${version}, node ${process.version}`);
for (const problem of problems) console.log(`! ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
