import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

const notOf = '(?! (?:van|waarin|dat|die)\\b)';
const alone = '(?<!\\b(?:het|de|hun|haar|zijn|elk|ieder|in het) )';

/** Dutch, as far as it is certain. Not "morgen", which is also the morning, nor "afgelopen jaar", which is also a span. */
export const nl: Language = {
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  units: ['jaar', 'maand', 'week', 'gisteren'],
  rows: [
    ['(?<!\\d ){month} (?:van )?vorig jaar', monthOfYear(-1), 'november vorig jaar'],
    ['(?<!\\d ){month} (?:van )?dit jaar', monthOfYear(0), 'september dit jaar'],
    ['(?<!\\d ){month} (?:van )?volgend jaar', monthOfYear(1), 'maart volgend jaar'],
    [`${alone}vorig jaar${notOf}`, year(-1), 'vorig jaar'],
    [`${alone}dit jaar${notOf}`, year(0), 'dit jaar'],
    [`${alone}volgend jaar${notOf}`, year(1), 'volgend jaar'],
    [`${alone}vorige maand${notOf}`, month(-1), 'vorige maand'],
    [`${alone}deze maand${notOf}`, month(0), 'deze maand'],
    [`${alone}(?:volgende|komende) maand${notOf}`, month(1), 'volgende maand'],
    [`${alone}afgelopen {month}(?! \\d)`, lastMonthNamed, 'afgelopen november'],
    [`${alone}(?:volgend|volgende|komende) {month}(?! \\d)`, nextMonthNamed, 'komende januari'],
    [`${alone}vorige week${notOf}`, week(-1), 'vorige week'],
    [`${alone}deze week${notOf}`, week(0), 'deze week'],
    [`${alone}volgende week${notOf}`, week(1), 'volgende week'],
    ['eergisteren', day(-2), 'eergisteren'],
    ['(?<!\\b(?:van|en) )gisteren', day(-1), 'gisteren'],
  ],
};
