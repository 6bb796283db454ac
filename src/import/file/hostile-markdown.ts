/** Markdown parsers are quadratic in open marks and underlined headings, and recurse into nesting; beyond these an article is not plausible. */
const mostMarks = 500;
const deepestNesting = 40;

const mostUnderlines = 200;

const underline = /^[ \t]{0,3}(?:-+|=+)[ \t]*$/gm;
const mark = /[*_~[\]`<]/g;
const container = /[ \t]{0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/y;

function isDeep(line: string): boolean {
  container.lastIndex = 0;
  for (let depth = 0; container.test(line); depth += 1) if (depth >= deepestNesting) return true;
  return false;
}

const withoutUnderlines = (markdown: string): string =>
  (markdown.match(underline)?.length ?? 0) > mostUnderlines ? markdown.replace(underline, '') : markdown;

/** The same Markdown, with stretches that only an attack would hold made plain text, so that parsing ends soon. */
export const tame = (markdown: string): string =>
  withoutUnderlines(markdown.replace(/\n{3,}/g, '\n\n'))
    .split(/(\n[ \t]*\n)/)
    .map((stretch) =>
      (stretch.match(mark)?.length ?? 0) > mostMarks ? stretch.replace(mark, '\\$&') : stretch,
    )
    .join('')
    .split('\n')
    .map((line) => (isDeep(line) ? line.replace(/[>*+\-\d]/, '\\$&') : line))
    .join('\n');
