/** Our own attacks, through the real importer and the real renderer: nothing but the allow-list comes out. */
import { describe, expect, test } from 'vitest';
import { families } from './own-vectors.ts';
import { imported, rendered } from './rendered.ts';
import { clipWith, pageWith } from './sources.ts';

/** Every tag that a text may have, with every attribute: what matches no tag of these may hold no `<`. */
const allowedTag = new RegExp(
  [
    '</?(?:p|h[2-6]|blockquote|ul|ol|li|hr|br|em|strong|del|code|pre|sup|span|div|time|table|thead|tbody|tr|th|td)',
    '(?: (?:id="p[0-9a-z]{7}(?:-\\d+)?"|class="(?:hang|table|dateline)"|role="group"|tabindex="0"|start="\\d+"',
    '|aria-label="Table"|(?:data-)?align="(?:left|right|center)"|datetime="[-\\d/]+"|data-meant="[^"<>]*"))*>',
    '|</a>|<a href="#p[0-9a-z]{7}(?:-\\d+)?" class="here" aria-label="Link \\d+">|<a class="here" href="#p[0-9a-z]{7}(?:-\\d+)?" aria-label="Link \\d+">',
    '|<a href="(?:https?:|mailto:)[^"\\s]*" data-link="\\d+">',
  ].join(''),
  'g',
);

const beyond = (html: string) => /<.{0,80}/s.exec(html.replace(allowedTag, ''))?.[0];

describe.each(Object.entries(families))('%s', (_, payloads) => {
  test('does nothing in the text of an article', async () => {
    for (const payload of payloads)
      expect([payload, beyond(await rendered(payload))]).toEqual([payload, undefined]);
  });

  test('does nothing in a saved page that is imported', async () => {
    for (const [at, payload] of payloads.entries())
      expect([payload, beyond(await imported(pageWith(payload, at)))]).toEqual([payload, undefined]);
  });

  test('does nothing in a Markdown clip that is imported', async () => {
    for (const [at, payload] of payloads.entries())
      expect([payload, beyond(await imported(clipWith(payload, at)))]).toEqual([payload, undefined]);
  });

  test('has thirty members of its own', () => {
    expect(new Set(payloads).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThanOrEqual(30);
  });
});
