/** Keeping articles in a reader's browser, where the site's option says so. */

/** The file of the worker that does it, at the site's root, and the page of which it makes its answer. */
export const offlineWorker = 'offline.js';
export const offlinePage = 'offline/';

/** How many articles are kept: those that were read last. */
export const keptArticles = 100;

/** Stands in the page where the worker puts the list of what is kept. */
export const keptMark = '<!--kept-->';
