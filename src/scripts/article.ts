/** What a browser adds to an article's page: the age of today; copying, quoting, sharing and printing where it can. */
import { textDirective } from '../site/text-directive.ts';
import { inYears, yearsSince } from '../site/years.ts';

type Control = HTMLButtonElement & HTMLAnchorElement;

const { body } = document;
const find = (selector: string) => body.querySelector(selector) as Control;

const age = find('.age');
if (age) {
  const years = yearsSince(Date.parse(age.dataset.since as string), Date.now());
  // Words only where the build's are no longer true: loading a language's numbers costs a phone a tenth of a second.
  if (years > (age.dataset.years as unknown as number)) {
    find('.age span').textContent = years.toLocaleString(age.lang, inYears);
    age.hidden = false;
  }
}

const { clipboard } = navigator;
const text = find('.text');
const quote = find('.quote');
const status = find('output');
const wordsOf = (id: string) => find(`#${id}`).textContent;
const url = wordsOf('permalink');

/** Has what is said or offered stand at an edge of something. */
const standAt = (edge: 'top' | 'bottom', shown: Range | Element) => {
  body.style.cssText = `--y:${shown.getBoundingClientRect()[edge] + scrollY}px`;
};

/** Offers to quote what is selected of the article's text. Places are counted in all the text of the page. */
const offer = () => {
  quote.remove();
  const selection = getSelection() as Selection;
  if (selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const upTo = range.cloneRange();
  upTo.setStart(body, 0);
  const page = body.textContent;
  const article = text.textContent;
  const top = page.indexOf(article);
  const end = `${upTo}`.length;
  const from = Math.max(end - `${range}`.length, top);
  const to = Math.min(end, top + article.length);
  const words = page.slice(from, to).trim();
  if (!words) return;
  const blocks = [...text.children].filter((block) => selection.containsNode(block, true)) as [Element];
  // The selected words between the language's marks, and the citation, whose link leads to them.
  const place = `#${blocks[0].id}${textDirective(page, from, to)}`;
  quote.href = quote.value.replace('{}', () => words) + url + place;
  // Next in the order of the keyboard.
  (blocks.pop() as Element).after(quote);
  standAt('bottom', range);
};

for (const control of body.querySelectorAll<Control>('button, .here')) {
  const actions: Record<string, (() => unknown) | null> = {
    print: () => print(),
    share: navigator.share && (() => navigator.share({ url }).catch(() => {})),
    // Those that copy have no name: what they copy is their address, or the words that they name.
    '':
      clipboard &&
      (async () => {
        await clipboard.writeText(control.href || wordsOf(control.value));
        // In the place of its line, where it hides no label.
        standAt('top', control);
        quote.remove();
        status.value = status.name;
        setTimeout(() => {
          status.value = '';
        }, 3000);
      }),
  };
  const act = actions[control.name] as (() => unknown) | null;
  control.onclick = act;
  control.hidden = !act && !control.href;
}

quote.remove();
let waiting: ReturnType<typeof setTimeout>;
if (clipboard)
  document.onselectionchange = () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 250);
  };
body.onkeydown = ({ key }) => {
  if (key === 'Escape') quote.remove();
};
