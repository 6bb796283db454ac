export interface Caption {
  caption?: string;
  credit?: string;
}

/** A caption and its credit apart: "A bridge. Photo: Ann Lee" gives "A bridge." and "Ann Lee". */
export const splitCredit = (caption: string, _lang?: string): Caption => {
  const found = /^(.*?)\s*\bPhoto: (.{1,100})$/.exec(caption.trim());
  return found ? { caption: found[1] || undefined, credit: found[2] } : { caption: caption.trim() };
};
