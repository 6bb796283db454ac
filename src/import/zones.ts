/**
 * Zone abbreviations that mean one offset in news, in minutes east of UTC. Left out are those that mean
 * several (CST is both Chicago and China, AST both Halifax and Riyadh): a time with one of them counts as
 * a time without a zone.
 */
const fixed: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  CAT: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  TRT: 180,
  PKT: 300,
  IST: 330,
  NPT: 345,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  MYT: 480,
  AWST: 480,
  PHT: 480,
  KST: 540,
  JST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  ADT: -180,
  BRT: -180,
  ART: -180,
  EDT: -240,
  EST: -300,
  CDT: -300,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
};

/** Zones whose offset depends on the day, with the place that decides it. */
const places: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

const sign = (minutes: number) => {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

const offsetOfPlace = (timeZone: string, day: string): string | undefined => {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T17:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.slice(3) || undefined;
};

/** What may follow a time as its zone. */
export const zonePattern = `(?:UTC|GMT)\\s?[+−-]\\d{1,2}(?::?\\d\\d)?|[+-]\\d\\d:?\\d\\d|${[...Object.keys(fixed), ...Object.keys(places)].sort((a, b) => b.length - a.length).join('|')}`;

/** A zone as an ISO 8601 offset on a day: "BST" gives "+01:00", "ET" what New York has then, "UTC+8" "+08:00". */
export const offsetOf = (zone: string, day: string): string | undefined => {
  const name = zone.toUpperCase();
  const place = places[name];
  if (place) return offsetOfPlace(place, day);
  const minutes = fixed[name];
  if (minutes !== undefined) return minutes === 0 ? 'Z' : sign(minutes);
  const found = /([+−-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (!found) return undefined;
  const size = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return size > 14 * 60 ? undefined : size === 0 ? 'Z' : sign(found[1] === '+' ? size : -size);
};
