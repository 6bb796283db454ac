/** The languages that databases name in English; a tag is understood whatever its language. */
const tags = (
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mk ms mt nb nl no pl ' +
  'pt ro ru sk sl sq sr sv th tr uk ur vi zh'
).split(' ');
const english = new Intl.DisplayNames(['en'], { type: 'language' });
const tagByName = new Map(tags.map((tag) => [english.of(tag)?.toLowerCase() ?? tag, tag]));

/** The BCP 47 tag of a language that an export names: "ENGLISH", "GERMAN; DEUTSCH" or "pt_BR". */
export const languageTag = (text: string): string | undefined => {
  for (const name of text.toLowerCase().split(/[;,/(]/)) {
    const tag = tagByName.get(name.trim());
    if (tag) return tag;
  }
  const written = text.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(written)) return undefined;
  return Intl.getCanonicalLocales(written)[0];
};
