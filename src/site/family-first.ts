/** Names in Latin letters whose first word is the family's, as Chinese, Korean and Vietnamese people write theirs. */

/** A syllable of Chinese in pinyin, without its tone. */
const syllable =
  '(?:[bpmfwy]o|(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:ng?|i|o)?|e(?:ng?|i|r)?|i(?:a(?:ng?|o)?|e|ng?|ong|u)?|o(?:ng|u)|u(?:a(?:ng?|i)?|e|i|n|o)?|ü))';
const pinyin = new RegExp(`^${syllable}{1,2}$`, 'i');

/** Chinese family names in pinyin, but those that are given names in English: Dean, Kim, Lee, May. */
const chinese = new Set(
  'ai bai bao cai cao cen chai chang chen cheng chi chu cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji jia jiang jiao jin jing kang kong kuang lai lei li liang liao lin ling liu long lu luo ma mao meng miao mo mu ni nie niu ouyang pan pang pei peng pu qi qian qiao qin qiu qu ran ren ruan shang shao shen sheng shi shu sima song su sun tan tang tao tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin you yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou zuo'.split(
    ' ',
  ),
);
const vietnamese = new Set('nguyen tran pham hoang huynh phan vu vo dang bui duong'.split(' '));

/** A given name of two joined syllables, the second in lower case: "Siu-kai", "Ing-wen"; "Al-sisi" is none. */
const joinedGivenName = /^(?!(?:al|el|ben|bin|abu|abd)-)\p{Lu}\p{Ll}{1,6}-\p{Ll}{2,7}$/iu;
const isJoined = (word: string) => joinedGivenName.test(word) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word);

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether a name puts the family first: "Cheng Yonghua", "Lau Siu-kai", "Nguyen Phu Trong". Where both words could be
 * a family's ("Lin Yang"), the English order is taken.
 */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = '', third] = words;
  if (words.length > 2) return third !== undefined && words.length <= 4 && vietnamese.has(plain(first));
  if (isJoined(second)) return !first.includes('-');
  return chinese.has(plain(first)) && pinyin.test(second) && !chinese.has(plain(second));
}
