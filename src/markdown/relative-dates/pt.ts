import type { Language } from './language.ts';
import { day, lastMonthNamed, month, monthOfYear, nextMonthNamed, week, year } from './meanings.ts';

/** Portuguese, as far as it is certain. */
export const pt: Language = {
  months: [
    '[jJ]aneiro',
    '[fF]evereiro',
    '[mM]arço',
    '[aA]bril',
    '[mM]aio',
    '[jJ]unho',
    '[jJ]ulho',
    '[aA]gosto',
    '[sS]etembro',
    '[oO]utubro',
    '[nN]ovembro',
    '[dD]ezembro',
  ],
  units: ['ano', 'mês', 'semana', 'ontem', 'amanhã'],
  rows: [
    ['(?<!\\d de ){month} do ano passado', monthOfYear(-1), 'novembro do ano passado'],
    ['(?<!\\d de ){month} (?:deste|desse) ano', monthOfYear(0), 'setembro deste ano'],
    ['(?<!\\d de ){month} do (?:próximo ano|ano que vem)', monthOfYear(1), 'março do próximo ano'],
    ['(?:o|no|do|ao) ano passado', year(-1), 'no ano passado'],
    ['(?:n|d)?este ano', year(0), 'neste ano'],
    ['(?:o|no|do|ao) (?:próximo ano|ano que vem)', year(1), 'no próximo ano'],
    ['(?:o|no|do|ao) mês passado', month(-1), 'no mês passado'],
    ['(?:n|d)?este mês', month(0), 'neste mês'],
    ['(?:o|no|do|ao) (?:próximo mês|mês que vem)', month(1), 'no próximo mês'],
    ['(?<!\\d de ){month} passado', lastMonthNamed, 'novembro passado'],
    ['(?:o|no|do|em) próximo (?:mês de )?{month}', nextMonthNamed, 'no próximo janeiro'],
    ['(?:a|na|da) semana passada', week(-1), 'na semana passada'],
    ['(?:n|d)?esta semana', week(0), 'nesta semana'],
    ['(?:a|na|da) (?:próxima semana|semana que vem)', week(1), 'na próxima semana'],
    ['anteontem', day(-2), 'anteontem'],
    ['(?<!\\b(?:de|o|e) )ontem', day(-1), 'ontem'],
    ['(?<!\\b(?:de|o|do|e) )amanhã', day(1), 'amanhã'],
  ],
};
