import type { PdfBlock, PdfDocument } from './document.js';
import { drawFigure, drawLegend, figureHeight, legendHeight } from './draw-figure.js';
import { drawTable, tableStart } from './draw-table.js';
import {
  drawCover,
  drawHeading,
  drawList,
  drawNotice,
  drawParagraph,
  headingHeight,
  noticeHeight,
  paragraphStart,
} from './draw-text.js';
import { loadFaces } from './faces.js';
import { Flow } from './flow.js';
import { Pen } from './pen.js';

/**
 * A document on A4 pages, told apart for those who do not see them (PDF/UA): headings, paragraphs, lists, tables with
 * their heads, figures with what they say; the rest is marked as there for the eye. The library and its fonts are
 * loaded when somebody first prints; nothing else is read and nothing is fetched.
 */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const faces = await loadFaces();
  const { title, organization, madeAt, language } = document;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: withoutMarkup(title),
      Author: withoutMarkup(organization),
      Creator: 'Altavoz',
      Producer: 'Altavoz',
      CreationDate: madeAt,
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const flow = new Flow(new Pen(doc, faces), document);
  for (const [at, block] of document.content.entries()) {
    await flow.pause();
    flow.need(Math.min(startOf(document.content, at, flow), flow.tallest));
    await draw(block, flow);
  }
  await flow.finish();
  await flow.pause();
  doc.end();
  return whole;
}

/** PDFKit writes the title into XML as it is. */
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '\uff06').replaceAll('<', '\u2039').replaceAll('>', '\u203a');
}

/** How much of the page a block needs to begin on it: a heading takes along what it stands above. */
function startOf(content: readonly PdfBlock[], at: number, flow: Flow): number {
  const block = content[at];
  if (!block) return 0;
  switch (block.kind) {
    case 'cover':
      return 0;
    case 'heading':
      return headingHeight(block, flow) + startOf(content, at + 1, flow);
    case 'paragraph': {
      // A few words that lead to a table or a chart stay with it.
      const next = content[at + 1]?.kind;
      const leads = next === 'table' || next === 'figure' || next === 'notice' || next === 'list';
      return paragraphStart(block, flow) + (leads ? 6 + startOf(content, at + 1, flow) : 0);
    }
    case 'list':
      return 48;
    case 'notice':
      return noticeHeight(block, flow);
    case 'figure':
      return figureHeight(block, flow);
    case 'legend':
      return legendHeight(block);
    case 'table':
      return tableStart(block, flow);
  }
}

function draw(block: PdfBlock, flow: Flow): void | Promise<void> {
  switch (block.kind) {
    case 'cover':
      return drawCover(block, flow);
    case 'heading':
      return drawHeading(block, flow);
    case 'paragraph':
      return drawParagraph(block, flow);
    case 'list':
      return drawList(block, flow);
    case 'notice':
      return drawNotice(block, flow);
    case 'figure':
      return drawFigure(block, flow);
    case 'legend':
      return drawLegend(block, flow);
    case 'table':
      return drawTable(block, flow);
  }
}
