import { partialDate } from '../../article.ts';

const basicDate = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const basicTime = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)?(?!\d|:)/;
const bareOffset = /([+-]\d\d)(\d\d)$/;
const withoutZone = /^(\d{4}-\d\d-\d\d)[T ][\d:.]+$/;

/**
 * The date of a data field in ISO 8601, extended ("2015-03-06T10:30:00+08:00") or basic ("20150306T103000Z"),
 * as the record writes it. A time without its zone is left out, and what is no date gives undefined.
 */
export const isoDate = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const date = value
    .trim()
    .replace(basicDate, '$1-$2-$3')
    .replace(basicTime, (_, day, hours, minutes, seconds) => `${day}T${hours}:${minutes}:${seconds ?? '00'}`)
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')
    .replace(/(?<=T.{5,20}) (?=[+-])/, '')
    .replace(bareOffset, (offset, hours, minutes, at, all) =>
      all.indexOf('T') > 0 && at > 10 ? `${hours}:${minutes}` : offset,
    )
    .replace(withoutZone, '$1');
  return partialDate.safeParse(date).success ? date : undefined;
};
