import type { Schema } from 'hast-util-sanitize';

/**
 * All that an article's text may consist of. An allow-list of our own: what is not named here is not in the
 * page, whatever the Markdown says. Elements that readers' browsers act on (forms, frames, media, styles,
 * scripts) have no place in it, nor has any attribute that loads or runs something.
 */
export const articleTextSchema: Schema = {
  tagNames: [
    'p',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'ul',
    'ol',
    'li',
    'hr',
    'br',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'sup',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'photo-place',
  ],
  attributes: {
    a: ['href'],
    ol: ['start'],
    th: [['align', 'left', 'right', 'center']],
    td: [['align', 'left', 'right', 'center']],
    'photo-place': ['index'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ul', 'ol'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
