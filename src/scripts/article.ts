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
  if (years > Number(age.dataset.years)) {
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

/** Has the control or the message that is shown stand under something. */
const standUnder = (shown: Range | Element) => {
  body.style.cssText = `--y:${shown.getBoundingClientRect().bottom + scrollY}px`;
};

/** The selected words between the language's marks, and the citation, whose link leads to them. */
let quotation: string;

/** Offers to quote what is selected of the article's text. Places are counted in all the text of the page. */
const offer = () => {
  quote.remove();
  const selection = getSelection() as Selection;
  if (selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const before = new Range();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const page = body.textContent;
  const article = text.textContent;
  const top = page.indexOf(article);
  const from = Math.max(`${before}`.length, top);
  const to = Math.min(`${before}${range}`.length, top + article.length);
  const words = page.slice(from, to).trim();
  if (!words) return;
  const blocks = [...text.children].filter((block) => selection.containsNode(block, true)) as [Element];
  const address = `${url}#${blocks[0].id}${textDirective(page, from, to)}`;
  quotation = quote.value.replace(url, address).replace('{}', () => words);
  // Next in the order of the keyboard.
  blocks.at(-1)?.after(quote);
  standUnder(range);
};

for (const control of body.querySelectorAll<Control>('button, .here')) {
  const actions: Record<string, (() => unknown) | null> = {
    print: () => print(),
    share: navigator.share && (() => navigator.share({ url }).catch(() => {})),
    // Those that copy have no name.
    '':
      clipboard &&
      (async () => {
        await clipboard.writeText(control.href || (control === quote ? quotation : wordsOf(control.value)));
        standUnder(control);
        quote.remove();
        status.value = status.dataset.copied as string;
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
