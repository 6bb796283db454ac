/** The folder that a browser leaves beside a saved page, with its pictures: "Page_files". */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { SourceDocument } from '../source-document.ts';

/** How browsers end the folder's name, by their language; an example of each: "Page_files", "Page-Dateien". */
const folderName =
  /(?:[_.]files|[_-]dateien|_fichiers|-filer|_archivos|_arquivos|_ficheiros|_bestanden|_bylos|_datoteke|_dosyalar|_elemei|_failid|_fails|_fajlovi|_file|_fitxategiak|_fitxers|_pliki|_soubory|_tiedostot)$/i;

/** The path of a relative address, in its segments; undefined where it leads elsewhere than down. */
function segmentsOf(address: string): string[] | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(address.trim())) return undefined;
  try {
    const segments = decodeURIComponent(address.trim().split(/[?#]/, 1)[0] ?? '')
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.');
    return segments.length > 1 && !segments.some((each) => each === '..' || /[\\\0:]/.test(each))
      ? segments
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a relative address leads to the folder that a browser has saved beside a page. */
export const isInSavedFolder = (address: string): boolean => folderName.test(segmentsOf(address)?.[0] ?? '');

/** Whether a folder is the one that a browser has left beside one of the pages there: "Page_files" of "Page.html". */
export function isFolderOfPage(folder: string, beside: ReadonlySet<string>): boolean {
  const page = folder.replace(folderName, '');
  return page !== folder && ['html', 'htm', 'xhtml'].some((ending) => beside.has(`${page}.${ending}`));
}

/** The largest file that is taken from the folder, in bytes. */
const fileLimit = 50 * 1024 * 1024;

function fileIn(page: string, segments: readonly string[]): Buffer | undefined {
  const [name = ''] = segments;
  if (!folderName.test(name)) return undefined;
  try {
    const folder = join(dirname(page), name);
    if (!lstatSync(folder).isDirectory()) return undefined;
    const path = realpathSync(join(folder, ...segments.slice(1)));
    if (!path.startsWith(realpathSync(folder) + sep)) return undefined;
    const stat = statSync(path);
    return stat.isFile() && stat.size <= fileLimit ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Looks up what was saved beside a page. Only a folder that is named as browsers name it, and only what lies
 * in it: no address of a page leads to other files, neither by `..` nor by a link.
 */
export const savedBeside =
  (page: string): NonNullable<SourceDocument['resource']> =>
  async (address) => {
    const segments = segmentsOf(address);
    const bytes = segments && fileIn(page, segments);
    return bytes && { bytes };
  };
