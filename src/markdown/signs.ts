/**
 * What a text holds wherever it holds an element of a kind. Most news articles have neither tables nor raw HTML: what looks
 * for them need not walk the tree, and walks are most of the work. Links have the escape and the entity among their signs,
 * since GFM looks for addresses in what these stand for.
 */
export const signs = {
  html: /</,
  definition: /\]:/,
  heading: /#|[=-][ \t]*$/m,
  image: /!\[/,
  link: /[[<@&\\]|:\/\/|www\./i,
  table: /\||:-|-:/,
} as const;
