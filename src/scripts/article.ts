/** What a browser adds to an article's page: the age of today, and copying, sharing and printing where it can. */
import { yearsInWords, yearsSince } from '../site/age.ts';

const age = document.querySelector<HTMLElement>('.age');
const years = age?.dataset.since ? yearsSince(new Date(age.dataset.since), new Date()) : 0;
// Words only where the build's are no longer true: loading a language's numbers costs a phone a tenth of a second.
if (age?.firstElementChild && years > Number(age.dataset.years)) {
  age.firstElementChild.textContent = yearsInWords(years, age.lang);
  age.hidden = false;
}

const actions = document.querySelector<HTMLElement>('.actions');
const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';

actions?.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const { copy, share, print } = target.dataset;
  if (print !== undefined) window.print();
  if (share !== undefined)
    await navigator.share({ title: document.title, url: textOf('permalink') }).catch(() => {});
  if (copy) {
    await navigator.clipboard.writeText(textOf(copy));
    const status = actions.querySelector('[role=status]');
    if (status) status.textContent = actions.dataset.copied ?? '';
  }
});

if (actions) {
  actions.hidden = false;
  for (const button of actions.querySelectorAll('button')) {
    const { copy, share } = button.dataset;
    button.hidden = (copy !== undefined && !navigator.clipboard) || (share !== undefined && !navigator.share);
  }
}
