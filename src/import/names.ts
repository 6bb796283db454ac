/** Names of people and organisations as bylines, credits and contributor lines write them. */
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Words inside a name that stay in lower case. */
const particles = new Set(
  "de da do dos das del della di du des la le los las van von der den ter ten te zu zur af av bin ibn bint al el ul e y i 't d' d’ and".split(
    ' ',
  ),
);

/** Agencies and words for a newsroom: an author that is no person. */
const organisations =
  /^(?:the )?(?:associated press|ap|afp|agence france-presse|reuters|thomson reuters(?: foundation)?|bloomberg(?: news)?|dpa|efe|ansa|anp|kyodo(?: news)?|jiji(?: press)?|xinhua|tass|interfax|upi|pa(?: media)?|press association|canadian press|ani|pti|ians|aap|yonhap|lusa|apa|sda|ats|belga|ritzau|ntb|tt|adnkronos|europa press|agencies|staff|staff writers?|staff reporters?|news desk|newsroom|web desk|editorial board|.{2,40} (?:staff|news desk|newsroom|editorial board|correspondents?|reporters?|bureau|agency|agencies|team))$/i;

/** The publications' own words, of which one makes a part of a byline a publisher and no name. */
const publisherWord =
  /^the\s|\b(?:news|times|post|press|daily|weekly|herald|tribune|guardian|telegraph|journal|gazette|chronicle|observer|independent|mirror|express|mail|sun|star|sentinel|examiner|standard|globe|citizen|record|echo|argus|courier|dispatch|inquirer|insider|magazine|media|network|radio|television|tv|online|today|review|bulletin|monitor|wire|agency|broadcasting|live|abc|bbc|nbc|cbs|cbc|cnn|cnbc|npr|pbs|itv|rte|dw|com|beacon|nation|world|zeitung|presse|kurier|anzeiger|journal|monde|figaro|pa[ií]s|mundo|corriere|repubblica|folha|público|volkskrant|reuters|afp|ap|bloomberg)\b|\.(?:com|org|net|co|de|fr|es|it|nl|news)\b/i;

const cjk = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々・·=＝\s]{2,20}$/u;
const hangul = /^\p{sc=Hangul}{2,5}$/u;
const arabic = /^[\p{sc=Arabic}\p{M}\s.-]{3,50}$/u;
const word =
  /^(?:[(“"'‘]?(?:\p{Lu}|\p{Lt}|\p{Lo}|[dDlLO]['’]\p{Lu}|(?:al|el|as|ad|an|ash|bin)-\p{Lu})[\p{L}\p{M}'’.·-]*[)”"'’]?)$/u;

/** Whether a text reads as the name of a person: two to six words, each with a capital or a particle. */
export const isName = (text: string, atLeast = 2): boolean => {
  const name = text.trim();
  if (name.length < 2 || name.length > 60) return false;
  if (/\p{sc=Arabic}/u.test(name)) return arabic.test(name) && name.split(/\s+/).length <= 5;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)) return cjk.test(name) && name.length <= 12;
  if (hangul.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length < atLeast || words.length > 6 || particles.has(words[words.length - 1] ?? ''))
    return false;
  return words.every(
    (part, at) =>
      word.test(part) ||
      (at > 0 && particles.has(part)) ||
      (at === 0 && /^(?:van|von|de|al-|el-)/.test(part)),
  );
};

export const isOrganisation = (text: string): boolean => organisations.test(text.trim());

/** Whether every word has a capital, small words aside: how publishers and agencies write their names. */
export const isTitled = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 7 &&
    text.length <= 60 &&
    words.every(
      (part) =>
        /^["“'(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}&]/u.test(part) ||
        /^(?:the|of|and|for|de|del|la|le|les|des|du|der|die|das|di|da|do|e|y|et|und|van|het|von)$/.test(part),
    ) &&
    /[\p{Lu}\p{Lo}]/u.test(text)
  );
};

export const isPublisher = (text: string): boolean => publisherWord.test(text.trim());

/** Whether a text names a job: "Political Editor". */
export const isJob = (text: string, words: Vocabulary = vocabularyOf()): boolean =>
  words
    .once('job', () => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.any('jobs')})(?![\\p{L}\\p{N}])`, 'iu'))
    .test(text);

const capitalised = (part: string) =>
  part
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/(['’])S$/, '$1s')
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);

/** A name that was set in capitals, in title case: "CONNIE LAU" gives "Connie Lau"; "AFP" stays. */
export const titleCase = (name: string): string => {
  if (
    /\p{Ll}/u.test(
      name.replace(/\b(?:Mc|Mac|[dl]['’])/g, '').replace(/\b(?:and|de|van|von|di|of|the)\b/g, ''),
    )
  )
    return name;
  const words = name.split(' ');
  if (words.length === 1 && name.length <= 5) return name;
  return words
    .map((part, at) => {
      if (
        isOrganisation(part) ||
        /^(?:\p{Lu}\.)+$/u.test(part) ||
        /^[B-DF-HJ-NP-TV-XZ]{3,5}$/.test(part) ||
        /^(?:UK|US|USA|UN|TV|DC|D\.C\.|II|III|BBC|CNN|ABC|NBC|CBS)$/.test(part)
      )
        return part;
      return at > 0 && particles.has(part.toLowerCase()) ? part.toLowerCase() : capitalised(part);
    })
    .join(' ');
};

/** The names that a list joins with commas and "and", in its order. */
export const splitNames = (text: string, words: Vocabulary = vocabularyOf()): string[] =>
  text
    .split(
      words.once('and', () => {
        const joined = words
          .list('and')
          .filter(
            (entry) => /^\p{L}+$/u.test(entry) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Arabic}]/u.test(entry),
          );
        const marks =
          words.lang === 'zh' || words.lang === 'ja'
            ? '|[、，和与與]'
            : words.lang === 'ar'
              ? '|\\s+و\\s*'
              : '';
        return new RegExp(
          `\\s*[,،;]\\s*(?:(?:${joined.join('|')})\\s+)?|\\s+(?:${joined.join('|')})\\s+|\\s*&\\s*${marks}`,
          'iu',
        );
      }),
    )
    .map((name) =>
      titleCase(
        name
          .trim()
          .replace(/^[\s–—-]+|[\s.–—-]+$/g, (mark, at: number) =>
            at > 0 && /^\.$/.test(mark) && /\b(?:Jr|Sr|\p{Lu})$/u.test(name.slice(0, at)) ? mark : '',
          ),
      ),
    )
    .filter(Boolean);
