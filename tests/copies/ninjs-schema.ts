/**
 * What IPTC ninjs 3.1 asks of the properties that our copies use, written down from its specification
 * (https://iptc.org/std/ninjs/). Any other property is refused, as the standard's own schema refuses what it does not know.
 */
const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };
const object = (properties: Record<string, object>, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });
const said = list(object({ role: text, contentType: text, value: text }, ['value']));

const shared = {
  uri,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  by: text,
  descriptions: said,
  renditions: list(
    object(
      { name: text, href: uri, contentType: text, width: { type: 'integer' }, height: { type: 'integer' } },
      ['name'],
    ),
  ),
};

export const ninjsSchema = object(
  {
    ...shared,
    standard: object({ name: text, version: text, schema: uri }),
    representationType: { enum: ['full', 'partial'] },
    language: text,
    firstCreated: moment,
    versionCreated: moment,
    contentCreated: moment,
    pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
    copyrightHolder: text,
    copyrightNotice: text,
    usageTerms: text,
    headlines: said,
    located: text,
    bodies: list(
      object({ role: text, contentType: text, charCount: { type: 'integer' }, value: text }, ['value']),
    ),
    subjects: list(object({ name: text, rel: text })),
    people: list(object({ name: text, rel: text })),
    infoSources: list(object({ name: text, role: text, uri })),
    altIds: list(object({ role: text, value: text })),
    associations: list(object({ ...shared, name: text, rel: text }, ['name', 'uri'])),
  },
  ['uri'],
);
