/** The site's mark: a bookmark. One drawing for the icon in the page, for the icon files and for the manifest. */

/** The colours of the page's paper and accent in light, as the style sheet has them: icons and manifest cannot ask it. */
export const colours = { paper: '#fcfaf5', accent: '#8c1d18' } as const;

const mark = `<path fill='${colours.accent}' d='M1 0h6v8L4 6 1 8z'/>`;

/** The mark alone, on nothing. `size`, in pixels, is for those who draw it at its own size. */
export const iconSvg = (size?: number): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'${size ? ` width='${size}' height='${size}'` : ''}>${mark}</svg>`;

/** The mark smaller, on paper, for those who cut icons to their own shape: it keeps within the middle circle. */
export const paddedIconSvg = (size: number): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-2.5 -2.5 13 13' width='${size}' height='${size}'><rect x='-2.5' y='-2.5' width='13' height='13' fill='${colours.paper}'/>${mark}</svg>`;

/** The mark as an address that holds it, so that a page need not ask for it. */
export const iconAddress = `data:image/svg+xml,${iconSvg().replace(/[<># ]/g, encodeURIComponent)}`;
