/**
 * Leads on from a former address. Without script the page's refresh does, which drops the fragment; both at once would
 * race. Browsers keep a text fragment (`:~:text=`) to themselves: of that, the paragraph before it survives.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-permalink]');
if (link) location.replace(link.href + location.hash);
