/** Dates as the citation styles write them, in English and at the precision that is known. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The year, month (from 1) and day that a date states. */
export function datePieces(date: string): [year: number, month?: number, day?: number] {
  return date.slice(0, 10).split('-').map(Number) as [number, number?, number?];
}

const monthName = (month: number | undefined) => (month ? months[month - 1] : undefined);

/** APA: "2015, March 6", "2015, March", "2015". */
export function apaDate(date: string): string {
  const [year, month, day] = datePieces(date);
  return [year, [monthName(month), day].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** MLA, which keeps months of up to four letters whole: "6 Mar. 2015", "Sept. 2015", "June 2015", "2015". */
export function mlaDate(date: string): string {
  const [year, month, day] = datePieces(date);
  const name = monthName(month);
  const short = name && (name.length < 5 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`);
  return [day, short, year].filter(Boolean).join(' ');
}

/** Chicago: "March 6, 2015", "March 2015", "2015". */
export function chicagoDate(date: string): string {
  const [year, month, day] = datePieces(date);
  return [monthName(month), day && `${day},`, year].filter(Boolean).join(' ');
}
