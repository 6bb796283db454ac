/** Clips of generated text in the layouts that people have, the same for the same number. */

const nouns =
  'harbour ferry council minister budget river teacher engine market bridge school forest winter treaty'.split(
    ' ',
  );
const names = [
  'Ann Lee',
  'Bo Ek',
  'Carla Mendes',
  'David Osei',
  'Emi Sato',
  'Farah Aziz',
  'Gil Brandt',
  'Hana Novak',
];
const places = ['Oban', 'Lagos', 'Lima', 'Bergen', 'Quito', 'Pune', 'Malmö', 'Izmir'];
const verbs =
  'opened closed welcomed delayed questioned repaired doubled halved praised visited funded'.split(' ');
const links = 'after before because while although since until when'.split(' ');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The parts of one article of about 800 words. */
export function articleOf(number: number) {
  const random = randomFrom(number);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const clause = () => `the ${one(nouns)} of ${one(places)} ${one(verbs)} the ${one(nouns)}`;
  const sentence = () => {
    const text = `${clause()} ${one(links)} ${clause()}, ${one(names)} said`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => (random() < 0.2 ? `"${sentence()} ${sentence()}"` : `${sentence()} ${sentence()}`);
  return {
    headline: `${one(places)} ${one(verbs)} its ${one(nouns)} ${one(links)} ${clause()} ${number}`,
    standfirst: `${one(names)} explains how ${clause()} and what it means for the ${one(nouns)}`,
    author: one(names),
    place: one(places),
    url: `https://news.example.org/world/${number}`,
    caption: `The ${one(nouns)} of ${one(places)} on Monday morning. Photo: ${one(names)}`,
    day: `${1 + Math.floor(random() * 28)} March 2015`,
    paragraphs: Array.from({ length: 20 }, paragraph),
  };
}

const wrapped = (text: string): string => text.replace(/(.{1,70})(?: |$)/g, '$1\n').trimEnd();

const layouts: ((parts: ReturnType<typeof articleOf>) => string[])[] = [
  ({ url, headline, standfirst, caption, paragraphs, author }) => [
    `Source:\n${url}\nWorld`,
    ...[headline, standfirst, caption, ...paragraphs, `Additional reporting by ${author}`],
  ],
  ({ url, headline, standfirst, caption, paragraphs, author, day }) => [
    ...[headline, standfirst, `By ${author}`, day, caption, ...paragraphs, 'Advertisement', url],
  ],
  ({ url, headline, paragraphs: [first, ...rest], author, place, day }) => [
    ...[headline, `By ${author}`, day, `${place.toUpperCase()} (Wire) — ${first}`, ...rest, url].map(wrapped),
  ],
  ({ url, headline, standfirst, paragraphs, author, day }) => [
    [headline, standfirst, `By ${author} | ${day}`, ...paragraphs, url].join('\n'),
  ],
];

/** The clip of a number: about 800 words, in one of four layouts. */
export const clipOf = (number: number): string =>
  `${(layouts[number % layouts.length] ?? layouts[0])?.(articleOf(number)).join('\n\n')}\n`;
