import type { Article } from '../../article.ts';
import { invertedName } from '../names.ts';
import { cleanLine, cleanUrl } from './clean.ts';
import type { Copy } from './part.ts';

/** "2015/03//": the year, month and day that are known, and nothing between the strokes of those that are not. */
const risDate = (published: string): string => {
  const [year, month = '', day = ''] = published.slice(0, 10).split('-');
  return `${year}/${month}/${day}/`;
};

/**
 * The article in RIS, a newspaper article (`NEWS`): a tag a line, lines ended by CR and LF. No value has a line end,
 * so that none can begin a tag of its own.
 */
export function ris(article: Article, { permalink, siteName }: Copy): string {
  const { title, standfirst, lang, authors, published, source } = article;
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ...authors.map(({ name }): [string, string] => ['AU', invertedName(cleanLine(name))]),
    ['TI', cleanLine(title)],
    ['T2', source.name && cleanLine(source.name)],
    ['Y1', published && risDate(published)],
    ['AB', standfirst && cleanLine(standfirst)],
    ['LA', lang],
    ['UR', cleanUrl(source.url ?? permalink)],
    ['DB', cleanLine(siteName)],
    ['AV', permalink],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
