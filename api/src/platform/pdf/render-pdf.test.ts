import { describe, expect, test } from '@jest/globals';
import type { PdfBlock, PdfDocument } from './document.js';
import { renderPdf } from './render-pdf.js';
import { flawsOf, nodesOf, readPdf } from './testing/read-pdf.js';

const documentOf = (content: readonly PdfBlock[]): PdfDocument => ({
  language: 'es',
  title: 'Plan & <cuentas>',
  organization: 'Gobierno de Valdemar',
  madeAt: new Date('2027-09-14T08:00:00Z'),
  foot: 'Situación al 14 de septiembre de 2027',
  head: ['Plan', 'Valdemar'],
  colours: { accent: '#20315b', second: '#b5420a' },
  content,
});

const cover: PdfBlock = {
  kind: 'cover',
  colour: '#20315b',
  ink: '#ffffff',
  over: 'Gobierno de Valdemar',
  logo: null,
  title: 'Plan de comunicación 2027',
  subtitle: 'Valdemar en el mundo',
  figures: [{ value: '1.234.567.890,00 €', label: 'en reserva' }],
};
const rows = Array.from({ length: 120 }, (_, index) => [
  { text: `Táctica ${index}`, channel: 'digital' as const },
  { text: `${index} €` },
]);

describe('a document on paper', () => {
  test('is told apart for those who do not see it, and every page has its number', async () => {
    const file = await renderPdf(
      documentOf([
        cover,
        { kind: 'heading', level: 2, over: '1. Para qué', text: 'Objetivos', bookmark: true },
        { kind: 'paragraph', look: 'lead', text: 'Que la ciudad vea ¿cómo? el año, señoría. '.repeat(90) },
        { kind: 'list', items: ['Reunir', 'Contar'] },
        { kind: 'notice', title: 'Ojo', text: 'No mide valor.' },
        { kind: 'heading', level: 3, text: 'Por mes' },
        {
          kind: 'figure',
          alt: 'Enero 580 €',
          drawing: {
            width: 100,
            height: 40,
            marks: [
              { kind: 'word', x: 5, y: 5, text: '580', size: 8, paint: 'ink', at: 'middle' },
              { kind: 'area', x: 0, y: 0, width: 9, height: 9, paint: 'brass', fill: { kind: 'hatched' } },
              { kind: 'area', x: 9, y: 0, width: 9, height: 9, paint: 'accent', fill: { kind: 'dotted' } },
            ],
          },
        },
        { kind: 'legend', items: [{ sign: { kind: 'dotted' }, label: 'Reserva', value: '4.000 €' }] },
        { kind: 'heading', level: 2, text: 'Tácticas', bookmark: true },
        {
          kind: 'table',
          columns: [
            { title: 'Táctica', wide: true },
            { title: 'Previsto', numeric: true, group: 'Fase 1' },
          ],
          rows,
          total: [{ text: 'Total' }, { text: '7.140 €' }],
        },
      ]),
    );
    const pdf = await readPdf(file);
    expect(flawsOf(pdf)).toEqual([]);
    expect(pdf.info).toMatchObject({ Language: 'es', Creator: 'Altavoz', Author: 'Gobierno de Valdemar' });
    expect(pdf.bookmarks).toEqual(['Plan de comunicación 2027', 'Objetivos', 'Tácticas']);
    expect(nodesOf(pdf, /^H\d$/).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'H1 Plan de comunicación 2027',
      'H2 1. Para qué Objetivos',
      'H3 Por mes',
      'H2 Tácticas',
    ]);
    expect(nodesOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(['Enero 580 €']);
    // The heads are read once, and stand at the top of every page.
    expect(nodesOf(pdf, /^TH$/).filter(({ text }) => text === 'Previsto')).toHaveLength(1);
    const withRows = pdf.pages.filter((page) => /Táctica \d/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain('Previsto');
    expect(nodesOf(pdf, /^TR$/)).toHaveLength(2 + rows.length + 1);
    pdf.pages.forEach((page, index) => expect(page).toContain(`Página ${index + 1} de ${pdf.pages.length}`));
    // What is printed is embedded, and says of itself that everybody can read it.
    const raw = file.toString('latin1');
    for (const said of [
      'pdfuaid:part',
      '/Scope /Column',
      '/Scope /Row',
      '/ColSpan 1',
      '/DisplayDocTitle true',
    ]) {
      expect(raw).toContain(said);
    }
    expect(raw).toContain('PublicSans');
    expect(raw).not.toContain('/Helvetica');
  });

  test('no title stands alone at the foot of a page, and no row is cut or lost', async () => {
    for (const before of [30, 33, 36, 39]) {
      const heading: PdfBlock = { kind: 'heading', level: 2, text: 'Voces', bookmark: true };
      const filling: PdfBlock = {
        kind: 'table',
        columns: [{ title: 'Qué', wide: true }],
        rows: rows.slice(0, before),
      };
      const table: PdfBlock = {
        kind: 'table',
        columns: [
          { title: 'Nombre', wide: true },
          { title: 'Texto', wide: true },
        ],
        rows: [
          [{ text: 'Nuria' }, { text: 'corto' }],
          [{ text: 'Elena' }, { text: 'palabra '.repeat(1_500) }],
          [{ text: 'Sara' }, { text: 'w'.repeat(400) }],
        ],
      };
      const pdf = await readPdf(
        await renderPdf(documentOf([{ ...heading, level: 1 }, filling, heading, table])),
      );
      expect(flawsOf(pdf)).toEqual([]);
      const page = pdf.pages.find((text) => text.includes('Nuria'));
      expect(page).toMatch(/Voces.*Nombre.*Texto.*Nuria/);
      expect(pdf.pages.join(' ').match(/palabra/g)).toHaveLength(1_500);
      expect(pdf.pages.join('').match(/w/g)).toHaveLength(400);
    }
  });

  test('prints Greek and Cyrillic names, leaves out pictures, and says ? for what it has no letter for', async () => {
    const text = 'Ñandú ‒ Θεσσαλονίκη · Київ 🎉 東京 «1.000 €» No\u0000';
    const pdf = await readPdf(
      await renderPdf(
        documentOf([
          { kind: 'heading', level: 1, text: 'Así', bookmark: true },
          { kind: 'paragraph', look: 'body', text },
        ]),
      ),
    );
    expect(pdf.pages[0]).toContain('Ñandú ‒ Θεσσαλονίκη · Київ ?? «1.000 €» No');
    expect(flawsOf(pdf)).toEqual([]);
  });
});
