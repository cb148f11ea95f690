import { describe, expect, it } from '@jest/globals';
import type { Block } from '@altavoz/domain/bulletins/block';
import { personalize } from './personal.js';
import { renderBulletin } from './render-bulletin.js';
import { BASE, blocks, BUTTON, copyOf, HEADING, PERSON } from './testing/sample-bulletin.js';
import { monthName, subscriptionReason } from './wording.js';

describe('bulletin rendering: every block in both parts (N4, RH10)', () => {
  const cases: readonly [Block['type'], Block, readonly (string | RegExp)[], readonly (string | RegExp)[]][] =
    [
      ['heading', HEADING, [/<h1[^>]*>Four streets without cars<\/h1>/], ['Four streets without cars\n===']],
      [
        'text',
        { id: 'b', type: 'text', title: 'Why', text: 'First line\nsecond line\n\nNext paragraph' },
        [/<h2[^>]*>Why<\/h2>/, 'First line<br>second line</p>', '>Next paragraph</p>'],
        ['Why\n---', 'First line\nsecond line\n\nNext paragraph'],
      ],
      [
        'message',
        { id: 'c', type: 'message', messageId: '0'.repeat(24), text: 'Valdemar learns with others' },
        ['>Valdemar learns with others</p>'],
        ['  Valdemar learns with others'],
      ],
      [
        'agenda',
        {
          id: 'd',
          type: 'agenda',
          title: 'Coming up',
          items: [
            { title: 'Mobility week', start: '2027-09-16', end: '2027-09-22', place: 'Bridge Square' },
            { title: 'Fair', start: '2027-10-05', end: '2027-10-05', url: 'https://valdemar.example/fair' },
          ],
        },
        [
          '>16</span><br>Thursday',
          '16 – 22 Sep · Bridge Square',
          '>5</span><br>October',
          'href="https://valdemar.example/fair"',
        ],
        [
          '16 – 22 Sep: Mobility week\n  Bridge Square',
          'Tuesday 5 Oct: Fair\n  https://valdemar.example/fair',
        ],
      ],
      [
        'figures',
        {
          id: 'e',
          type: 'figures',
          title: 'In the press',
          figures: [{ label: 'Publications', value: '14' }],
          note: 'In August',
        },
        ['>14</span><br><b>Publications</b>', '>In August</p>'],
        ['  14  Publications', '  In August'],
      ],
      [
        'quote',
        { id: 'f', type: 'quote', text: 'We came to measure.', author: 'Inés Robledo' },
        ['font-style:italic">We came to measure.</p>', '— Inés Robledo</span>'],
        ['  We came to measure.\n  — Inés Robledo'],
      ],
      [
        'image',
        { id: 'g', type: 'image', url: 'https://img.example/bridge.png', alt: 'The old bridge' },
        [/<img\s+alt="The old bridge"\s+src="https:\/\/img\.example\/bridge\.png"/],
        ['[The old bridge]'],
      ],
      [
        'button',
        BUTTON,
        [/<a\s+href="https:\/\/valdemar\.example\/week"[^>]*>\s*See the programme\s*<\/a>/],
        ['See the programme:\nhttps://valdemar.example/week'],
      ],
      ['divider', { id: 'h', type: 'divider' }, [/<p\s+style="border-top:solid 1px #DCD6C8/], ['* * *']],
    ];

  it.each(cases)('renders a %s block as HTML and as text', async (_type, block, inHtml, inText) => {
    const copy = await copyOf({ blocks: [HEADING, block] });
    for (const part of inHtml) expect(copy.html).toMatch(part instanceof RegExp ? part : literally(part));
    for (const part of inText) expect(copy.text).toMatch(part instanceof RegExp ? part : literally(part));
  });

  it('puts one idea first: only the first heading is the title, later ones open sections', async () => {
    const { html } = await copyOf({
      blocks: [HEADING, { id: 'b', type: 'heading', text: 'Second' }, BUTTON],
    });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<h2[^>]*>Second<\/h2>/);
  });

  it('fills the first call to action and outlines the next (G4)', async () => {
    const { html } = await copyOf({ blocks: [HEADING, BUTTON, { ...BUTTON, id: 'y', label: 'Sign up' }] });
    expect(html.indexOf('btn filled')).toBeGreaterThan(0);
    expect(html.indexOf('btn outlined')).toBeGreaterThan(html.indexOf('btn filled'));
  });

  it('shows an image at the top in full width and a later one within the margins', async () => {
    const image: Block = { id: 'g', type: 'image', url: 'https://img.example/a.png', alt: 'A' };
    expect((await copyOf({ blocks: [image, HEADING] })).html).toMatch(/<img[^>]* width="600"/);
    expect((await copyOf({ blocks: [HEADING, image] })).html).toMatch(/<img[^>]* width="520"/);
  });

  it('has subject, hidden preheader, language, head and foot', async () => {
    const { html, text, subject } = await copyOf({ webUrl: 'https://altavoz.example/bulletins/september' });
    expect(subject).toBe('Valdemar in September');
    expect(html).toContain('<html lang="en" dir="ltr"');
    expect(html).toContain('<title>Valdemar in September</title>');
    expect(html).toMatch(/display:none[^>]*>From the 16th the centre is for walking\./);
    expect(html).toContain('>September 2027</td>');
    expect(html).toContain('City of Valdemar<br>Bridge Square 1');
    expect(html).toContain('href="https://altavoz.example/bulletins/september"');
    expect(text).toContain('View in browser:\nhttps://altavoz.example/bulletins/september');
  });

  it('G1: wears the logo with its words and size, and the typefaces of the guide', async () => {
    const logo = { url: 'https://valdemar.example/brand/a.png', alt: 'Valdemar', plate: false };
    const brand = { ...BASE.brand, titles: 'trebuchet', text: 'verdana' } as const;
    const { html } = await copyOf({ brand: { ...brand, logo: { ...logo, width: 640, height: 160 } } });
    expect(html).toMatch(
      /<img src="https:\/\/valdemar\.example\/brand\/a\.png" alt="Valdemar" width="168" height="42"/,
    );
    expect(html).toMatch(/font-family:(&#39;|')Trebuchet MS[^>]*><h1/);
    expect(html).toContain('font-family:Verdana,Geneva,sans-serif');
    expect(html).not.toMatch(/Georgia|Arial/);
    const plate = await copyOf({
      brand: { ...brand, logo: { ...logo, width: 80, height: 80, plate: true } },
    });
    expect(plate.html).toMatch(
      /bgcolor="#FFFFFF"[^>]*><img src="[^"]*" alt="Valdemar" width="44" height="44"/,
    );
  });

  it('marks a test copy in subject, HTML and text', async () => {
    const { subject, html, text } = await copyOf({ test: true });
    expect(subject).toBe('[Test] Valdemar in September');
    expect(html).toContain('this copy has not been sent to the list');
    expect(text).toMatch(/^Test: this copy/);
  });
});

describe('bulletin rendering: personal parts', () => {
  it('fills the unsubscribe address and the reason, escaped for where they stand', async () => {
    const { html, text } = await copyOf();
    expect(html).toContain('href="https://altavoz.example/unsubscribe/abc123?a=1&amp;b=2"');
    expect(text).toContain('Unsubscribe:\nhttps://altavoz.example/unsubscribe/abc123?a=1&b=2');
    expect(html).toContain('href="https://altavoz.example/preferences/def456"');
    expect(text).toContain('My preferences:\nhttps://altavoz.example/preferences/def456');
    expect(html).toContain('You asked for it on 4 March 2026.');
    expect(`${html}${text}`).not.toMatch(/[\uE000\uE001]/);
  });

  it('no text of a person can pose as a placeholder', async () => {
    const rendered = await renderBulletin({
      ...BASE,
      ...blocks({ id: 'a', type: 'heading', text: '\uE000unsubscribeUrl\uE001 and \uE000other\uE001' }),
    });
    const { html } = personalize(rendered, { ...PERSON, reason: '\uE000unsubscribeUrl\uE001' });
    expect(html).toContain('unsubscribeUrl and other</h1>');
    expect(html.split('unsubscribe/abc123')).toHaveLength(2);
  });

  it('does not treat what it fills in as a replacement pattern', async () => {
    const { text } = personalize(await renderBulletin(BASE), { ...PERSON, reason: "cost: $& and $1 and $'" });
    expect(text).toContain("cost: $& and $1 and $'");
  });

  it('refuses an unsubscribe address that is no web address', async () => {
    const rendered = await renderBulletin(BASE);
    expect(() => personalize(rendered, { ...PERSON, unsubscribeUrl: 'javascript:alert(1)' })).toThrow(
      RangeError,
    );
  });

  it('says the reason with the day of consent in both languages', () => {
    expect(subscriptionReason('es', '2026-03-04')).toContain('porque lo pidió el 4 de marzo de 2026');
    expect(subscriptionReason('en', '2026-03-04')).toContain('on 4 March 2026');
  });
});

describe('bulletin rendering: size, purity, months', () => {
  it('stays under 100 KB with twelve full blocks', async () => {
    const long = 'Veinte palabras que se repiten para llenar el párrafo. '.repeat(36).slice(0, 2000);
    const items = Array.from({ length: 20 }, (_, index) => ({
      title: `${'Una actividad con un nombre largo '.repeat(4)}${index}`,
      start: '2027-09-01',
      end: '2027-09-30',
      place: 'Plaza del Puente',
      url: 'https://valdemar.example/una/actividad',
    }));
    const full: Block[] = [
      HEADING,
      ...Array.from({ length: 8 }, (_, index): Block => ({
        id: `t${index}`,
        type: 'text',
        title: 'Título',
        text: long,
      })),
      { id: 'ag1', type: 'agenda', title: 'Agenda', items },
      { id: 'ag2', type: 'agenda', title: 'Agenda', items },
      BUTTON,
    ];
    const rendered = await renderBulletin({ ...BASE, language: 'es', blocks: full });
    expect(rendered.sizeBytes).toBe(Buffer.byteLength(rendered.html));
    expect(rendered.sizeBytes).toBeLessThan(100 * 1024);
  });

  it('gives the same mail for the same input', async () => {
    expect(await renderBulletin(BASE)).toEqual(await renderBulletin(BASE));
  });

  it('folds the text at 72 characters but never an address', async () => {
    const url = `https://valdemar.example/${'a'.repeat(90)}`;
    const { text } = await copyOf(
      blocks(
        { id: 'a', type: 'text', text: 'word '.repeat(60) },
        { id: 'b', type: 'button', label: 'Go', url },
      ),
    );
    for (const line of text.split('\n')) expect(line.length <= 72 || line === url).toBe(true);
    expect(text).toContain(url);
  });

  it('names the month in the language of the list', () => {
    expect(monthName('es', '2027-09')).toBe('Septiembre 2027');
    expect(monthName('en', '2028-01')).toBe('January 2028');
  });
});

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
