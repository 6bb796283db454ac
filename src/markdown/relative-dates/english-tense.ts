/**
 * Which way an English clause looks, backwards or forwards, so that a bare "Friday" or "January" in it can be placed.
 * Verbs and nouns stand in lists; a clause that any list makes doubtful tells nothing.
 */
import type { Direction } from './meanings.ts';

/** How far a clause is looked at on either side of a phrase, in characters. */
const reach = 240;

const clauseEnd = /[.!?…]["'”’»)\]]{0,2}\s|[,;:—–()[\]\n]|\s-\s/gu;

/** "told reporters in Beijing on": a verb of telling, right before the phrase. Not "to be announced on". */
const toldOn =
  /(?<!\b(?:be|is|are|being|to|get|gets|been)\s)\b(?:said|announced|reported|confirmed|wrote|told(?: (?:the|an?|his|her|its|their|state|local|\p{Lu}[\p{L}’'-]{0,20}|reporters|journalists|lawmakers|investors|analysts|parliament|media|press|news|radio|television|conference|briefing|agency|newspaper)){1,5})(?: (?:in|from) \p{Lu}\p{L}{1,20})?\s?(?:(?:on|in|early|late) ){0,2}$/u;

/** Words that make a clause speak of what may come, of what is usual or of what somebody wants. */
const unsure =
  /\b(?:will|shall|would|could|can|cannot|may|might|must|should|ought|is|are|am|be|being|ha[sd] to|have to|plan(?:s|ned|ning)?|due|scheduled|slated|set|expect(?:s|ed|ing)?|going|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|if|unless|until|whether|next|upcoming|forthcoming|deadline|ahead|before|proposed|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|urged?|calls?|called|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|agreed|every|each|usual(?:ly)?|always|often|never|annual(?:ly)?|normally|typically|traditionally|v|vs|opens?|begins?|starts?|ends?|closes?|runs?|launches|returns?|airs?|goes|meets?|votes?|hears?|takes?|faces?|comes?|arrives?|leaves?|holds?|gets?|expires?|falls|plays?|hosts?|visits?|appears?|heads?|kicks?|(?:beginn|start|open|end|clos|launch|return|runn|tak|meet|fac|com)ing|born|Will|Would|Can|Could|Should|Is|Are|If)\b|\p{L}n[’']t\b|[’'](?:ll|d|re|m)\b|\bto (?!(?:the|an?|its?|his|her|their|our|this|that|these|those|all|more|both|about|some|him|them)\b)\p{Ll}/u;

/** Verbs that only the past has. */
const past =
  /\b(?:was|were|had|did|said|told|met|went|came|took|gave|made|saw|got|began|became|broke|brought|built|bought|caught|chose|fell|felt|fought|found|flew|froze|grew|held|heard|kept|knew|led|left|lost|paid|ran|rose|sank|sold|sent|shot|sought|spoke|spent|stood|stole|struck|swore|taught|threw|thought|won|withdrew|wrote|drew|drove|fled|rode|sang|sat|slid|swept|tore|woke|overthrew|(?!hundred|sacred|naked|kindred)\p{Ll}{1,20}[^\P{Ll}e]ed)\b/gu;

/** Verbs after which the clause may be about another time: "said the vote in May", "postponed", "welcomed". */
const speaksOf =
  /^(?:said|told|thought|felt|knew|heard|saw|wrote|spoke|chose|sought|won|believed|warned|argued|added|noted|claimed|insisted|suggested|feared|predicted|stressed|explained|admitted|denied|confirmed|reported|announced|declared|welcomed|discussed|criti[ck]i[sz]ed|supported|opposed|asked|questioned|considered|prepared|mentioned|postponed|delayed|cancell?ed|rejected|accepted|approved|backed|offered|booked|pencilled|nominated|invited|needed|wished|worried|tipped)$/u;

/** What is arranged beforehand; a past verb before it may speak of it early. */
const arranged =
  /\b(?:meetings?|summits?|talks|votes?|elections?|polls?|referendums?|trials?|hearings?|visits?|conferences?|congress|parades?|ceremon(?:y|ies)|festivals?|match(?:es)?|games?|sessions?|events?|exams?|launch|opening|debates?|strikes?|race|final|cup|olympics|wedding|funeral|concerts?|tour|trip|deal|budget)\b/iu;

/** What is only spoken of afterwards; a future verb before it may speak of it late. */
const happened =
  /\b(?:attacks?|killings?|shootings?|crash|protests?|murders?|deaths?|explosions?|blasts?|bombings?|earthquakes?|quake|storm|floods?|violence|clash(?:es)?|defeat|victory|loss|decisions?|rulings?|announcements?|reports?|riots?|fires?|accidents?|incidents?|results?|remarks|comments|statements?|speech|arrests?)\b/iu;

/** "will meet", "is due to appear", "are expected to", and the words up to the phrase. */
const future =
  /(?<!\b(?:an?|the|his|her|their|its|my|free|living|own|of|good|ill|that)\s)(?:\bwill\b|\bshall\b|\bwon[’']t\b|[’']ll\b|\b(?:is|are) (?:also |now |both )?(?:(?:scheduled|expected|set|slated) (?:to|for|on|in)\b|due (?:(?:on|in|at|back|for)\b|to (?:be|begin|start|meet|appear|visit|arrive|vote|hold|open|return|speak|give|play|publish|announce|sign|leave|travel|decide|rule|hear|make|end|expire|close|attend|address|host)\b)|going to (?:be|meet|vote|hold|visit|speak|play)\b))(?<rest>[^,;:]{0,80})$/u;

/** "be held", "be formally opened": the future in the passive, which looks like the past. */
const passive =
  /\b(?:be|been)(?: \p{L}{1,20}ly)? (?:held|made|sent|sold|shot|found|heard|led|left|kept|paid|taught|built|brought|told|won|\p{Ll}{1,20}ed)\b/u;

const joint =
  /\b(?:who|which|that|after|before|since|when|where|as|and|but|while|because|following|if|or|over|about)\b/u;

/** Another time is named in the text, and the phrase may count from that one. */
const otherTime =
  /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})|\b(?:that|same|following|previous|preceding|next|last|earlier) (?:day|week|month|year|decade|spring|summer|autumn|winter|season)\b|\b(?:days?|weeks?|months?|years?|decades?) (?:earlier|later|before|after|ago|prior|old)\b/iu;

/** Of months even an age may be meant: "in November" of the war. */
const age = /\b(?:century|war|era|reign|childhood)\b/iu;

/** A month of a named year, told just before: a bare month may go on from there. */
const monthOfAYear =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,?(?: of)? \d{4}\b/u;

/** The last past verb before the phrase tells of it, and nothing between the two leads away. */
function toldInPast(before: string): boolean {
  const verb = [...before.matchAll(past)].at(-1);
  if (!verb || speaksOf.test(verb[0])) return false;
  const between = before.slice(verb.index + verb[0].length);
  return between.length <= 70 && !arranged.test(between) && !joint.test(between);
}

function toldInFuture(rest: string): boolean {
  const words = rest.replace(passive, '');
  return words.search(past) < 0 && !joint.test(words) && !happened.test(words);
}

/** The words of the clause before and after the phrase. A comma after a phrase that opens its clause does not end it. */
function clauseAround(text: string, start: number, end: number) {
  const lead = text.slice(Math.max(0, start - reach), start);
  const from = [...lead.matchAll(clauseEnd)].at(-1);
  const before = from ? lead.slice(from.index + from[0].length) : lead;
  const opens = before.length < 12;
  const tail = text.slice(end, end + reach);
  const rest = opens ? tail.replace(/^,\s/, '') : tail;
  const stop = rest.search(clauseEnd);
  return { before, opens, after: stop < 0 ? rest : rest.slice(0, stop) };
}

/**
 * Tells whether a weekday or a month at a place in an English text lies in the past or the future of its first readers:
 * by the verbs of its own clause, and only where they agree. `then` is what would be, seen from the past. Undefined
 * where it cannot be told, or where the text names another time to count from.
 */
export function directionInEnglish(text: string, context: string): (start: number, end: number) => Direction {
  const counted = otherTime.test(text);
  const goesOn = age.test(text) || monthOfAYear.test(context);
  return (start, end) => {
    const { before, opens, after } = clauseAround(text, start, end);
    const told = toldOn.test(before);
    const isWeekday = /day/.test(text.slice(start, end));
    if (told && isWeekday) return 'past';
    if (counted || (goesOn && !isWeekday)) return;
    if (told || /\bsince\s$/.test(before)) return 'past';
    const rest = future.exec(before)?.groups?.rest;
    if (rest !== undefined) return toldInFuture(rest) ? 'future' : undefined;
    if (/\bwould\b[^,;:]{0,40}$/u.test(before)) return 'then';
    if (unsure.test(before) || unsure.test(after)) return;
    const verb = after.slice(0, 60).search(past);
    return toldInPast(before) || verb === 1 || (opens && verb >= 0) ? 'past' : undefined;
  };
}
