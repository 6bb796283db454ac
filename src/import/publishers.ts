const names: Record<string, string> = {
  'scmp.com': 'South China Morning Post',
};

/** The publisher's name by the host of an address, or the bare host where it is not in the table. */
export const publisherOf = (url: string): string | undefined => {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
  return host && (names[host] ?? host);
};
