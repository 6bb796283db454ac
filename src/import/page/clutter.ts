/** What stands inside an article's page and is no part of its text, by the names that pages give it. */
import type { Element } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';

/** A kind of clutter: the words by which pages name it, why it is left out, and an example. */
interface Clutter {
  reason: string;
  words: string;
  example: string;
}

/** Words joined by a space stand next to one another in the name. */
const kinds: Clutter[] = [
  {
    reason: 'links to other articles',
    words:
      'related|relateds|recommend|recommended|recommendation|recommendations|recommender|recirculation|recirc|read more|readmore|more stories|morestories|more news|more on|read next|readnext|read also|readalso|up next|upnext|most read|mostread|most popular|mostpopular|trending|popular|see also|seealso|also read|alsoread|you may also|might like|outbrain|taboola|further reading|next article|previous article|prev next|post navigation|nav links|teaser list|teaserlist|teasers|topstories|top stories|latest news|latest stories|latest articles|linkbox|link list|linklist|more from|morefrom|keep reading|relacionadas|relacionados|relacionada|relacionado|verwandte|related articles|leia mais|lire aussi|voir aussi|noticias relacionadas|in other news|interlink|internal link|crosslink|cross link|magazine teaser|onward|carousel articles|jp relatedposts|yarpp|more topic|more topics|block query|post list|postlist|article list|articlelist|story list|storylist|latest posts|other articles|other stories|teaser box',
    example: 'class="article__related-links"',
  },
  {
    reason: 'newsletter or subscription box',
    words:
      'newsletter|newsletters|newsletter signup|subscribe|subscription|subscriptions|signup|sign up|sign in|paywall box|paywall message|paywall overlay|paywall prompt|regwall|registration wall|mailing list|mailinglist|mailchimp|abo box|abobox|abo hinweis|offer box|upsell|donate|donation|donations|app promo|appbox|app box|download app|push notification|notification|membership|become a member|support us',
    example: 'id="NewsletterSignup"',
  },
  {
    reason: 'sharing and tools',
    words:
      'share|sharing|sharebar|shares|sharer|share buttons|social|socials|socialbar|social media icons|sharethis|addthis|addtoany|a2a kit|sharedaddy|toolbar|tools|toolbox|article tools|bookmark|print button|copy link|follow us|followus|font size|text size|fontsize|audio player|audioplayer|text to speech|tts|listen|speech|speechkit|beyondwords|reading progress|toc|table of contents|feedback|report error|translate|preferred source|google news|whatsapp channel|whatsapp|telegram|likes|reactions|emoji',
    example: 'class="social-share-bar"',
  },
  {
    reason: 'advertisement',
    words:
      'ad|ads|adv|advert|adverts|advertisement|advertising|advertorial box|adbox|adslot|ad slot|adunit|ad container|adcontainer|ad wrapper|adwrapper|dfp|gpt ad|google ad|adsense|adsbygoogle|sponsor|sponsored|sponsors|promo|promoted|promotion|promobox|anzeige|werbung|publicidad|publicidade|pubblicita|publicite|affiliate|affiliates|commercial|partner box|native ad|affiliate disclaimer|banner|billboard|skyscraper|mpu',
    example: 'class="ad-slot ad-slot--inline"',
  },
  {
    reason: 'about the author',
    words:
      'author bio|authorbio|author box|authorbox|author info|author card|author description|about author|about the author|bio|biography|author profile|authors bio|contributor bio|author details|author block|post author|author footer|author area|author widget|authors box|autorenbox|autorbox|autor box|m author',
    example: 'class="author-bio"',
  },
  {
    reason: 'comments',
    words:
      'comment|comments|commentary box|disqus|disqus thread|discussion|respond|commentlist|comment respond|comments area|coral|viafoura|openweb|kommentare|forum|conversation|reader comments',
    example: 'id="comments"',
  },
  {
    reason: 'tags and sections',
    words:
      'tags|taglist|tag list|tag cloud|keywords|topics|topic list|post tags|article tags|categories|breadcrumb|breadcrumbs|cat links|schlagworte|themen|sujets|etiquetas|post categories|article topics|related topics',
    example: 'class="article-tags"',
  },
  {
    reason: 'control of the page',
    words:
      'navigation|navbar|menu|modal|popup|pop up|overlay|cookie|cookies|consent|gdpr|pagination|pager|skip link|skiplink|screen reader text|visually hidden|visuallyhidden|sr only|sronly|accessibility|search|login|tooltip|widget area|site header|site footer|masthead|back to top|ticker|breaking news bar|scroll to top|lightbox controls|slider controls|player controls|video fallback|fallback|error message|placeholder|quiz|poll|survey|voting',
    example: 'class="sr-only"',
  },
  {
    reason: 'fact box',
    words:
      'factbox|fact box|facts box|infobox|info box|infokasten|faktabox|faktaboks|fakta|fact check box|fact list|key facts|explainer box|explainer|sidebox|side box|textbox|info kasten|context box|contextbox|backgrounder|zusatzinfo|at a glance|timeline box|byline bio|box info|ekstra|extra box|fact sheet',
    example: 'class="fact-box"',
  },
  {
    reason: 'pull quote',
    words:
      'pullquote|pull quote|pq|quotebox|quote box|pull quotes|blockquote highlight|destacado quote|wp block pullquote',
    example: 'class="pullquote"',
  },
  {
    reason: 'byline and date',
    words:
      'byline|bylines|by line|dateline box|author|authors|autor|autores|auteur|auteurs|writer|article meta|articlemeta|post meta|postmeta|entry meta|meta data|metadata|meta info|article info|pub date|pubdate|publish date|publishdate|published|publication date|date published|post date|date time|datetime|timestamp|date|dates|last updated|updated|reading time|readingtime|read time|readtime|time to read|article date|story meta|signature|firma|posted on|view count|views|article details meta',
    example: 'class="article-byline"',
  },
  {
    reason: 'copyright notice',
    words: 'copyright notice|copyright|article copyright|syndication|licensing|disclaimer|legal|source line',
    example: 'class="article-copyright"',
  },
];

/** The place in `kinds` of each name, and the most words that one has. */
const kindOf = new Map<string, number>();
for (const [place, { words }] of kinds.entries())
  for (const name of words.split('|')) if (!kindOf.has(name)) kindOf.set(name, place);
const mostWords = Math.max(...[...kindOf.keys()].map((name) => name.split(' ').length));

/** The first kind of which the words of an element hold a name. */
const kindIn = (classes: string): Clutter | undefined => {
  const words = classes.trim().split(' ');
  let first = kinds.length;
  for (let from = 0; from < words.length; from += 1) {
    let name = '';
    for (let to = from; to < words.length && to < from + mostWords; to += 1) {
      name = name ? `${name} ${words[to]}` : (words[to] ?? '');
      first = Math.min(first, kindOf.get(name) ?? kinds.length);
    }
  }
  return kinds[first];
};

const kept = new WeakMap<Element, string | undefined>();

const byName: Record<string, string> = {
  nav: 'control of the page',
  form: 'control of the page',
  dialog: 'control of the page',
  footer: 'foot of the article',
  aside: 'beside the text',
};

const byRole: Record<string, string> = {
  navigation: 'control of the page',
  complementary: 'beside the text',
  search: 'control of the page',
  dialog: 'control of the page',
  banner: 'control of the page',
  contentinfo: 'control of the page',
};

const reasonFor = (element: Element): string | undefined => {
  const { attribs, name } = element;
  const role = attribs.role && byRole[attribs.role];
  const words = role ? '' : classWords(element);
  return role || (words.trim() && kindIn(words)?.reason) || byName[name];
};

/** Why an element stands outside the text by its name, role or class; undefined where nothing tells. */
export const clutterOf = (element: Element): string | undefined => {
  if (!kept.has(element)) kept.set(element, reasonFor(element));
  return kept.get(element);
};

/** Whether a reader of the page does not see the element, as the page is saved. */
export const isHidden = ({ attribs }: Element): boolean =>
  attribs.hidden !== undefined ||
  /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(attribs.style?.slice(0, 300) ?? '');
