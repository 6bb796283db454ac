import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

/** "im letzten Jahr seines Lebens" is no date. */
const notOf =
  '(?! (?:der|des|dieser|dieses|seiner|seines|ihrer|ihres|unserer|unseres|meiner|meines|einer|eines|vor|von|vom|als)\\b)';
const last = '(?:letzten|vergangenen|vorigen)';
const next = '(?:nächsten|kommenden)';

/** German, as far as it is certain. Not "morgen", which is also the morning. */
export const de: Language = {
  months: [
    'Januar|Jänner',
    'Februar|Feber',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  units: ['Jahr', 'Monat', 'Woche', 'heuer', 'gestern'],
  rows: [
    [`{month} (?:des )?${last} Jahres`, monthOfYear(-1), 'November vergangenen Jahres'],
    ['{month} dieses Jahres', monthOfYear(0), 'September dieses Jahres'],
    [`{month} (?:des )?${next} Jahres`, monthOfYear(1), 'März nächsten Jahres'],
    ['(?<!\\b(?:das|sein|ihr) )letztes Jahr|vergangenes Jahr|voriges Jahr', year(-1), 'letztes Jahr'],
    [`im ${last} Jahr${notOf}`, year(-1), 'im vergangenen Jahr'],
    ['(?:in diesem|dieses) Jahr|heuer', year(0), 'in diesem Jahr'],
    [`(?:im ${next}|nächstes|kommendes) Jahr${notOf}`, year(1), 'im kommenden Jahr'],
    [`(?<!\\b(?:den|ihren|seinen) )(?:im )?${last} Monat${notOf}`, month(-1), 'im vergangenen Monat'],
    ['(?:in diesem|diesen) Monat', month(0), 'in diesem Monat'],
    [`(?<!\\b(?:den|ihren|seinen) )(?:im )?${next} Monat${notOf}`, month(1), 'im kommenden Monat'],
    [
      `(?<!\\b(?:den|ihren|seinen) )(?:im )?${last} {month}(?! \\d)`,
      lastMonthNamed,
      'im vergangenen November',
    ],
    [`(?<!\\b(?:den|ihren|seinen) )(?:im )?${next} {month}(?! \\d)`, nextMonthNamed, 'im kommenden Januar'],
    [
      `(?<!\\b(?:die|ihre|seine) )(?:in der )?(?:letzten?|vergangenen?|vorigen?) Woche${notOf}`,
      week(-1),
      'vergangene Woche',
    ],
    ['(?:in )?diese[r]? Woche', week(0), 'in dieser Woche'],
    [
      `(?<!\\b(?:die|ihre|seine) )(?:in der )?(?:nächste|kommende)n? Woche${notOf}`,
      week(1),
      'in der kommenden Woche',
    ],
    ['vorgestern', day(-2), 'vorgestern'],
    ['(?<!\\b(?:von|wie) )gestern', day(-1), 'gestern'],
  ],
};
