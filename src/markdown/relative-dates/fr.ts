import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

/** French, as far as it is certain. */
export const fr: Language = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  units: ["[’']an", 'année', 'mois', 'semaine', 'hier', 'demain'],
  rows: [
    [
      "(?<!\\d )(?<!1er ){month} (?:de )?(?:l[’']an dernier|l[’']année dernière|l[’']an passé)",
      monthOfYear(-1),
      'novembre de l’an dernier',
    ],
    ['(?<!\\d )(?<!1er ){month} de cette année', monthOfYear(0), 'septembre de cette année'],
    [
      "(?<!\\d )(?<!1er ){month} (?:de )?(?:l[’']an prochain|l[’']année prochaine)",
      monthOfYear(1),
      'mars de l’année prochaine',
    ],
    ["l[’'](?:an dernier|an passé|année dernière|année passée)", year(-1), 'l’an dernier'],
    ['cette année', year(0), 'cette année'],
    ["l[’'](?:an prochain|année prochaine)", year(1), 'l’an prochain'],
    ['(?:le|du|au) mois dernier', month(-1), 'le mois dernier'],
    ['ce mois-ci', month(0), 'ce mois-ci'],
    ['(?:le|du|au) mois prochain', month(1), 'le mois prochain'],
    ['(?<!\\d )(?<!1er ){month} dernier', lastMonthNamed, 'novembre dernier'],
    ['(?<!\\d )(?<!1er ){month} prochain', nextMonthNamed, 'janvier prochain'],
    ['la semaine (?:dernière|passée)', week(-1), 'la semaine dernière'],
    ['cette semaine', week(0), 'cette semaine'],
    ['la semaine prochaine', week(1), 'la semaine prochaine'],
    ['avant-hier', day(-2), 'avant-hier'],
    ['hier(?! encore\\b)', day(-1), 'hier'],
    ['(?<!\\b(?:de|du|pour|et) )demain(?! matin sera)', day(1), 'demain'],
  ],
};
