import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const file = (style: string) => join(folder, `Roboto-${style}.ttf`);
const FONTS = {
  normal: file('Regular'),
  bold: file('Medium'),
  italics: file('Italic'),
  bolditalics: file('MediumItalic'),
};
const FILES: ReadonlySet<string> = new Set(Object.values(FONTS));

let maker: ReturnType<typeof load> | null = null;

/**
 * A document from its description. What stands in it comes from people, so it reaches neither the network nor the
 * disk: only the fonts are read. The library is loaded when somebody first prints.
 */
export async function renderPdf(document: TDocumentDefinitions): Promise<Buffer> {
  maker ??= load();
  const library = await maker;
  const defaultStyle = { font: 'Roboto', fontSize: 10, ...document.defaultStyle };
  return library.createPdf({ ...document, defaultStyle }).getBuffer();
}

async function load() {
  const { default: library } = await import('pdfmake');
  library.setFonts({ Roboto: FONTS });
  library.setUrlAccessPolicy(() => false);
  library.setLocalAccessPolicy((path) => FILES.has(path));
  return library;
}
