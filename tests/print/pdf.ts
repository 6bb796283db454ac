/** Reads a PDF as its readers do: text by page, where a picture stands, and what its catalogue says. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  text: string;
  /** How many pictures are drawn on it. */
  pictures: number;
  /** Width and height in points. */
  size: [width: number, height: number];
}

export interface Pdf {
  pages: PdfPage[];
  title: string;
  lang: string | null;
  tagged: boolean;
  /** Kinds of element in the structure tree: `H1`, `P`, `Figure` … */
  roles: Set<string>;
  /** The share of each page's corners and margins that is white, as pixels: 1 is all. */
  margins(page: number): Promise<number>;
}

type Node = { role?: string; children?: Node[] };

function rolesOf(node: Node | null, roles = new Set<string>()): Set<string> {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) rolesOf(child, roles);
  return roles;
}

const drawing = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const { Title, Language } = info as { Title: string; Language: string | null };
  const roles = new Set<string>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    const [, , width = 0, height = 0] = page.view;
    rolesOf((await page.getStructTree()) as Node | null, roles);
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({
      text,
      pictures: fnArray.filter((operation) => drawing.has(operation)).length,
      size: [width, height],
    });
  }
  const mark = await document.getMarkInfo();
  const margins = async (number: number) => {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 0.5 });
    const canvases = document.canvasFactory as {
      create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
    };
    const { canvas, context } = canvases.create(Math.floor(viewport.width), Math.floor(viewport.height));
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const edge = context.getImageData(0, 0, 20, canvas.height).data;
    return edge.filter((value) => value === 255).length / edge.length;
  };
  return {
    pages,
    title: Title,
    lang: Language,
    tagged: (mark as Map<string, boolean> | null)?.get('Marked') === true,
    roles,
    margins,
  };
}

/** The fonts of a PDF that are named but not in it. A Type 3 font has no file: its glyphs are drawings in the PDF. */
export function fontsNotEmbedded(bytes: Uint8Array): string[] {
  const source = Buffer.from(bytes).toString('latin1');
  const drawn = new Set(
    [...source.matchAll(/\/Subtype \/Type3\b[^>]*?\/FontDescriptor (\d+) 0 R/g)].map(([, object]) => object),
  );
  const descriptors = [...source.matchAll(/(\d+) 0 obj\s*<<\/Type \/FontDescriptor\b[^>]*/g)];
  return descriptors
    .filter(([entry, object]) => !drawn.has(object) && !/\/FontFile[23]? /.test(entry))
    .map(([entry]) => /\/FontName \/(\S+)/.exec(entry)?.[1] ?? entry);
}

/** A page as pixels at 200 to the inch: the first is 1, the last -1. */
export async function pixelsOf(bytes: Uint8Array, number: number): Promise<ImageData> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(number < 0 ? document.numPages + 1 + number : number);
  const viewport = page.getViewport({ scale: 200 / 72 });
  const canvases = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = canvases.create(Math.floor(viewport.width), Math.floor(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
