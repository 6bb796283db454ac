import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

/** Spanish, as far as it is certain. Not "mañana", which is also the morning. */
export const es: Language = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  units: ['año', 'mes', 'semana', 'ayer'],
  rows: [
    ['(?<!\\d de ){month} del (?:año pasado|pasado año)', monthOfYear(-1), 'noviembre del año pasado'],
    ['(?<!\\d de ){month} de este año', monthOfYear(0), 'septiembre de este año'],
    [
      '(?<!\\d de ){month} del (?:próximo año|año próximo|año que viene)',
      monthOfYear(1),
      'marzo del próximo año',
    ],
    ['(?:el|del|al) año pasado', year(-1), 'el año pasado'],
    ['(?<!\\bde )este año', year(0), 'este año'],
    ['(?:el|del|al) (?:próximo año|año próximo|año que viene)', year(1), 'el próximo año'],
    ['(?:el|del|al) mes pasado', month(-1), 'el mes pasado'],
    ['este mes', month(0), 'este mes'],
    ['(?:el|del|al) (?:próximo mes|mes próximo|mes que viene)', month(1), 'el próximo mes'],
    [
      '(?<!\\d de )(?:(?:el|del) pasado (?:mes de )?{month}|{month} pasado)',
      lastMonthNamed,
      'el pasado noviembre',
    ],
    [
      '(?<!\\d de )(?:(?:el|del) próximo (?:mes de )?{month}|{month} próximo)',
      nextMonthNamed,
      'el próximo enero',
    ],
    ['la (?:semana pasada|pasada semana)', week(-1), 'la semana pasada'],
    ['esta semana', week(0), 'esta semana'],
    ['la (?:próxima semana|semana próxima|semana que viene)', week(1), 'la próxima semana'],
    ['anteayer|antes de ayer', day(-2), 'anteayer'],
    ['(?<!\\b(?:de|el|y) )ayer', day(-1), 'ayer'],
  ],
};
