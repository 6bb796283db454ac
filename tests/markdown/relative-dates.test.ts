import { describe, expect, test } from 'vitest';
import { languages, relativeDatesOf } from '../../src/markdown/relative-dates/find-relative-dates.ts';
import { nothing } from '../../src/markdown/relative-dates/meanings.ts';

/** `words = value` for each phrase that is found. */
const found = (text: string, published: string | undefined, lang = 'en') =>
  relativeDatesOf(
    published,
    lang,
  )(text).map(({ start, end, datetime }) => `${text.slice(start, end)} = ${datetime}`);

/** Friday 6 March 2015, and less of it. */
const day = '2015-03-06';
const month = '2015-03';
const year = '2015';

describe('a year settles', () => {
  test.each([
    ['The mill closed last year.', 'last year = 2014'],
    ['Sales fell late last year.', 'late last year = 2014'],
    ['Earlier this year the bridge was shut.', 'Earlier this year = 2015'],
    ['The port opens early next year.', 'early next year = 2016'],
    ['It was sold in November last year.', 'November last year = 2014-11'],
    ['A verdict in September this year, perhaps.', 'September this year = 2015-09'],
    ['It moves in March of next year.', 'March of next year = 2016-03'],
  ])('%s', (text, expected) => {
    expect(found(text, year)).toEqual([expected]);
  });
});

describe('a month settles', () => {
  test.each([
    ['The two ministers last met on an island last November.', 'last November = 2014-11'],
    ['Last November the two ministers met on an island.', 'Last November = 2014-11'],
    ['BERN (Agency) — Last month the lake froze.', 'Last month = 2015-02'],
    ['Trust was low ahead of the talks this month.', 'this month = 2015-03'],
    ["Next month's vote is the first in years.", 'Next month = 2015-04'],
    ['The ferry returns later this month.', 'later this month = 2015-03'],
    ['The team will be back next January.', 'next January = 2016-01'],
    ['The pass was closed this January.', 'this January = 2015-01'],
    ['They signed the treaty in Lima in November, when rivals stayed away.', 'November = 2014-11'],
    ['Three rounds were held in January.', 'January = 2015-01'],
    ['In January, the board dismissed him.', 'January = 2015-01'],
    ['The board has met twice since December.', 'December = 2014-12'],
    ['The envoy would in late March travel to Oslo.', 'late March = 2015-03'],
    ['The clinic will open in June.', 'June = 2015-06'],
    ['The clinic will be formally opened in June.', 'June = 2015-06'],
    ['They met in late January.', 'late January = 2015-01'],
    ['The dam burst two years ago.', 'two years ago = 2013'],
  ])('%s', (text, expected) => {
    expect(found(text, month)).toEqual([expected]);
  });
});

describe('a day settles', () => {
  test.each([
    ['The envoy said on Friday.', 'Friday = 2015-03-06'],
    ['The agency reported on Thursday that talks had failed.', 'Thursday = 2015-03-05'],
    ['The minister told reporters in Cairo on Tuesday.', 'Tuesday = 2015-03-03'],
    ['The bank said Monday it had lost its head.', 'Monday = 2015-03-02'],
    ['On Wednesday, police searched two flats.', 'Wednesday = 2015-03-04'],
    ['The court on Monday rejected his appeal.', 'Monday = 2015-03-02'],
    ['He will succeed Ms Ode, who resigned on Monday.', 'Monday = 2015-03-02'],
    ['A train left the rails near Ulm on Saturday.', 'Saturday = 2015-02-28'],
    ['The premier will fly to Quito on Monday.', 'Monday = 2015-03-09'],
    ['He is due in court on Tuesday.', 'Tuesday = 2015-03-10'],
    ['The budget will be published on Thursday.', 'Thursday = 2015-03-12'],
    ['Snow fell yesterday.', 'yesterday = 2015-03-05'],
    ['Yesterday it snowed.', 'Yesterday = 2015-03-05'],
    ['It snowed the day before yesterday.', 'the day before yesterday = 2015-03-04'],
    ['The strike begins tomorrow.', 'tomorrow = 2015-03-07'],
    ['The ministry said today.', 'today = 2015-03-06'],
    ['A fire broke out this morning.', 'this morning = 2015-03-06'],
    ['He quit last week.', 'last week = 2015-W09'],
    ['He quit earlier this week.', 'earlier this week = 2015-W10'],
    ['Parliament sits next week.', 'next week = 2015-W11'],
    ['He was hurt last Friday.', 'last Friday = 2015-02-27'],
    ['He plays next Monday.', 'next Monday = 2015-03-09'],
    ['He plays this Saturday.', 'this Saturday = 2015-03-07'],
    ['She was released three days ago.', 'three days ago = 2015-03-03'],
    ['Two years ago the hall burned down. It was rebuilt in November.', 'Two years ago = 2013'],
    ['It is a year ago this month.', 'a year ago = 2014'],
    ['She was released last November.', 'last November = 2014-11'],
  ])('%s', (text, expected) => {
    expect(found(text, day)).toEqual([expected]);
  });
});

test('the hour of publication settles a day only away from midnight', () => {
  expect(found('It snowed yesterday.', '2015-03-06T10:30:00+08:00')).toEqual(['yesterday = 2015-03-05']);
  expect(found('It snowed yesterday.', '2015-03-06T23:40:00+08:00')).toEqual([]);
  expect(found('It snowed yesterday.', '2015-03-06T00:10:00+08:00')).toEqual([]);
});

test('a time in UTC settles a day only where it is the same day in every newsroom', () => {
  expect(found('It snowed yesterday.', '2015-03-06T10:30:00Z')).toEqual(['yesterday = 2015-03-05']);
  expect(found('It snowed yesterday.', '2015-03-06T02:30:00Z')).toEqual([]);
  expect(found('The envoy said on Monday.', '2015-03-06T02:30:00Z')).toEqual(['Monday = 2015-03-02']);
});

test('early and late in the month of publication count only while they can', () => {
  expect(found('The pipe broke in early March.', '2015-03-20')).toEqual(['early March = 2015-03']);
  expect(found('The pipe broke in late March.', '2015-03-06')).toEqual([]);
  expect(found('The pipe broke in late March.', '2015-03')).toEqual([]);
});

describe('a year leaves open', () => {
  test.each([
    'It was sold last November.',
    'Talks are planned this month.',
    'It closed last month.',
    'It was agreed in January.',
    'The envoy said on Friday.',
    'It snowed yesterday.',
    'He quit last week.',
    'The dam burst two years ago.',
    'He plays this May.',
  ])('%s', (text) => {
    expect(found(text, year)).toEqual([]);
  });
});

describe('a month leaves open', () => {
  test.each([
    'The envoy said on Friday.',
    'The agency reported on Thursday that talks had failed.',
    'It snowed yesterday.',
    'The strike begins tomorrow.',
    'The ministry said today.',
    'He quit last week.',
    'Parliament sits next week.',
    'He was hurt last Friday.',
    'She was released three days ago.',
    'She was released two months ago.',
    'A fire broke out this morning.',
    'It was built last January.',
    'It was built last February.',
    'The fair comes back next June.',
    'The fair was held in March.',
    'The fair was held in May.',
  ])('%s', (text) => {
    expect(found(text, month)).toEqual([]);
  });
});

describe('not even a day settles', () => {
  test.each([
    // two readings
    'He plays next Saturday.',
    'He played this Tuesday.',
    'The report came out last January.',
    'The fair comes back next September.',
    'He plays this Friday.',
    'The board will meet on Friday.',
    'The fair is held in January.',
    'Talks on Monday.',
    'The vote on Monday matters.',
    'The minister hopes to fly home on Monday.',
    'The minister said he would fly home on Monday.',
    'He said the vote in September was crucial.',
    'She welcomed the summit in September.',
    'They postponed the vote on Monday.',
    'He was told to appear on Monday.',
    'If she won on Monday, the party split.',
    'The festival, organised by the town, opens on Monday.',
    'The ministers will discuss the attack on Monday.',
    'She left a will on Monday.',
    'The meeting was scheduled on Monday.',
    'He could not say whether the king would come in September.',
    // spans and habits
    'Ties have suffered over the past year.',
    'It was the last year of his life.',
    'It was the last month.',
    'In the last week of the war he fled.',
    'It rose for the last year or so.',
    'The next year he left.',
    'He swims every Friday.',
    'He swims on Fridays.',
    'He swam on Friday nights.',
    'The club met on Friday each week.',
    'The shop was shut on Saturday and Sunday.',
    'The course ran in January and February.',
    'Rain fell from January to March.',
    // counted from elsewhere
    'In 1997 he moved to Rome. In November he married.',
    'He met her that year and married her in November.',
    'The rate was higher this month last year.',
    'A year from next Monday it ends.',
    'It ends on Friday week.',
    'He will be home tomorrow week.',
    'A week last Monday he fell.',
    // not exact
    'It began nearly two years ago.',
    'It began more than two years ago.',
    'It began two or three years ago.',
    'It began twenty-two years ago.',
    'It began 22 years ago.',
    'It began 1.2 years ago.',
    'It began a few years ago.',
    'It began five years ago.',
    // absolute already
    'It was sold in November 2014.',
    'It was sold in November, 2014.',
    'It was sold in November of 2014.',
    'It was sold on 6 March 2015.',
    'It was sold on March 6, 2015.',
    'It was sold on Friday, March 6.',
    'It was sold on Friday 6 March.',
    'It was sold on Friday (March 6).',
    'It was sold on Friday the 6th.',
    'It was sold last November 12.',
    'It was sold last Monday, March 2.',
    // words and names
    'It may last year after year.',
    'At last May spoke.',
    'May said no.',
    'Mrs May may march in March Square.',
    'He gave it a second last year of thought.',
    'They may march this second.',
    'Crowds came for Black Friday.',
    'It was shut on Good Friday.',
    'The song recalls Bloody Sunday.',
    'It was shown on Super Tuesday.',
    'Sermons were given at Friday prayers.',
    'He wrote on Friday prayers.',
    'He spoke on Sunday trading.',
    'He wrote in the Sunday Times.',
    'He was seen on Saturday Night Live.',
    'She starred in Freaky Friday.',
    'He told the Mail on Sunday.',
    'He wrote for Scotland on Sunday.',
    'The attacks of 9/11 changed that.',
    'The November Group met.',
    'Nobody wrote about this March on Rome.',
    'He marched on May Day.',
    'He marched last May Day.',
    'He knew April Jones and June Smith.',
    'He read in April Jones the news.',
    'The film The Day After Tomorrow was shown.',
    'She read Last Year at the lake.',
    'She sang Yesterday.',
    "He was yesterday's man.",
    'He was not born yesterday.',
    "They are tomorrow's leaders.",
    'They train the leaders of tomorrow.',
    'China today is rich.',
    'It sold the last-year model.',
    'The this-month offer ended.',
    'It ended this year-end.',
    // fixtures
    'Rovers v City on Saturday.',
    'Saturday: Rovers v City.',
    'Kick-off 3pm Saturday.',
  ])('%s', (text) => {
    expect(found(text, day)).toEqual([]);
  });
});

test('on a Sunday weeks are left alone, for some end and some begin', () => {
  expect(found('He quit last week.', '2015-03-08')).toEqual([]);
});

test.each([undefined, '', 'yesterday', '2015-02-30', '2015-13', '0015', '9999-12', '2015-03-06T10:30:00'])(
  'the date %j settles nothing',
  (published) => {
    expect(found('It was sold last year.', published)).toEqual([]);
  },
);

test('a language without a table is left alone', () => {
  expect(found('It was sold last year.', day, 'sv')).toEqual([]);
});

test('the region of a language does not matter', () => {
  expect(found('It was sold last year.', day, 'en-GB')).toEqual(['last year = 2014']);
});

describe('a text in another language', () => {
  test.each([
    ['de', 'Das Werk schloss im vergangenen November.', ['im vergangenen November = 2014-11']],
    ['de', 'Letztes Jahr stand es leer.', ['Letztes Jahr = 2014']],
    ['de', 'Es war im letzten Jahr seines Lebens.', []],
    ['de', 'Er kommt morgen, am Freitag oder im Mai.', []],
    ['fr', 'L’usine a fermé en novembre dernier.', ['novembre dernier = 2014-11']],
    ['fr', 'Cette année-là, elle chantait.', []],
    ['fr', 'Il est né le 12 novembre dernier.', []],
    ['fr', 'Le monde d’hier et celui de demain.', []],
    ['es', 'La fábrica cerró el pasado noviembre.', ['el pasado noviembre = 2014-11']],
    ['es', 'Vuelve mañana por la mañana.', []],
    ['es', 'Nació el 12 de noviembre del año pasado.', ['del año pasado = 2014']],
    ['pt', 'A fábrica fechou em novembro do ano passado.', ['novembro do ano passado = 2014-11']],
    ['pt', 'Voltou de manhã.', []],
    ['it', 'La fabbrica ha chiuso lo scorso novembre.', ['lo scorso novembre = 2014-11']],
    ['it', 'Il mondo di ieri.', []],
    ['nl', 'De fabriek sloot afgelopen november.', ['afgelopen november = 2014-11']],
    ['nl', 'Hij komt in de morgen of het volgende jaar.', []],
    ['nl', 'Het afgelopen jaar was goed.', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, day, lang)).toEqual(expected);
  });
});

describe('the example of each row in the tables', () => {
  const rows = Object.entries(languages).flatMap(([lang, { rows }]) =>
    rows.map(([, means, example]) => ({ lang, means, example })),
  );
  test.each(rows.filter(({ means }) => means !== nothing))(
    'is found in $lang: $example',
    ({ lang, example }) => {
      expect(found(example, '2015-07-15', lang)).toHaveLength(1);
    },
  );
  test.each(rows.filter(({ means }) => means === nothing))(
    'is no date in $lang: $example',
    ({ lang, example }) => {
      expect(found(example, '2015-07-15', lang)).toEqual([]);
    },
  );
});
