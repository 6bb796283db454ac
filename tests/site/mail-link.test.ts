import { expect, test } from 'vitest';
import { mailLink } from '../../src/site/mail-link.ts';

/** What a mail program makes of the address. */
const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

test('subject and body arrive as they were given, whatever their signs', () => {
  const [subject, body] = ['Fish & chips? 100% “real” + 魚', 'https://archive.example/a?b=c&d#e'];
  expect(fieldsOf(mailLink(subject, body))).toEqual({ subject, body });
});

test('nothing in a headline adds a recipient, a field or a line', () => {
  const link = mailLink('Stop\r\nBcc: all@example.org&to=you@example.org#', 'x');
  expect(link).not.toMatch(/[\r\n]|%0[AD]/i);
  expect(Object.keys(fieldsOf(link))).toEqual(['subject', 'body']);
  expect(fieldsOf(link).subject).toBe('Stop Bcc: all@example.org&to=you@example.org#');
});

test('a long headline is cut to a hundred letters and says so, and no letter is cut in two', () => {
  const { subject = '' } = fieldsOf(mailLink('🚢'.repeat(300), 'x'));
  expect([...subject].length).toBe(100);
  expect(subject).toBe(`${'🚢'.repeat(99)}…`);
});

test('half a letter, which no address can hold, is replaced', () => {
  expect(fieldsOf(mailLink('Ferry \ud83d', 'x')).subject).toBe('Ferry \ufffd');
});
