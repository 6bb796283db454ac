import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

const lastYear = '(?:anno scorso|anno passato)';
const nextYear = '(?:prossimo anno|anno prossimo)';

/** Italian, as far as it is certain. */
export const it: Language = {
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  units: ['anno', 'mese', 'settimana', 'ieri', 'domani'],
  rows: [
    [
      `(?<!\\d ){month} (?:dell[’']${lastYear}|dello scorso anno)`,
      monthOfYear(-1),
      'novembre dello scorso anno',
    ],
    ["(?<!\\d ){month} di quest[’']anno", monthOfYear(0), 'settembre di quest’anno'],
    [`(?<!\\d ){month} del(?:l[’'] ?| )${nextYear}`, monthOfYear(1), 'marzo del prossimo anno'],
    [
      `(?:l|dell|nell|all|dall)[’']${lastYear}|(?:lo|dello|nello|allo|dallo) scorso anno`,
      year(-1),
      'l’anno scorso',
    ],
    ["quest[’']anno", year(0), 'quest’anno'],
    [
      "(?:l|dell|nell|all|dall)[’']anno prossimo|(?:il|del|nel|al|dal) prossimo anno",
      year(1),
      'l’anno prossimo',
    ],
    [
      '(?:il|del|nel|al|dal) mese scorso|(?:lo|dello|nello|allo|dallo) scorso mese',
      month(-1),
      'il mese scorso',
    ],
    ['questo mese', month(0), 'questo mese'],
    ['(?:il|del|nel|al|dal) (?:mese prossimo|prossimo mese)', month(1), 'il mese prossimo'],
    [
      '(?:lo|dello|nello) scorso {month}(?! \\d)|(?<!\\d ){month} scorso',
      lastMonthNamed,
      'lo scorso novembre',
    ],
    [
      '(?:il|del|nel) prossimo {month}(?! \\d)|(?<!\\d ){month} prossimo',
      nextMonthNamed,
      'il prossimo gennaio',
    ],
    ['(?:la|della|nella) (?:settimana scorsa|scorsa settimana)', week(-1), 'la settimana scorsa'],
    ['questa settimana', week(0), 'questa settimana'],
    ['(?:la|della|nella) (?:settimana prossima|prossima settimana)', week(1), 'la prossima settimana'],
    ["l[’']altro ieri|ieri l[’']altro", day(-2), 'l’altro ieri'],
    ['(?<!\\b(?:di|e) )ieri', day(-1), 'ieri'],
    ['(?<!\\b(?:di|del|e|il) )domani', day(1), 'domani'],
  ],
};
