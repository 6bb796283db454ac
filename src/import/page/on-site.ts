/** Whether a link leads to a page of the same site: a list of goods links to shops. */
export const isOnSite = (href: string, base: string | undefined): boolean => {
  if (!/^(?:https?:)?\/\//i.test(href)) return true;
  if (!base || !URL.canParse(href, base)) return false;
  const siteOf = (url: URL) => url.hostname.split('.').slice(-2).join('.');
  return siteOf(new URL(href, base)) === siteOf(new URL(base));
};
