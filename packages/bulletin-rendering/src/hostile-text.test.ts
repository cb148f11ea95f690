import { describe, expect, it } from '@jest/globals';
import { BASE, blocks, BUTTON, copyOf, HEADING } from './testing/sample-bulletin.js';
import type { BulletinContent } from './render-bulletin.js';

const LOGO = { url: 'https://img.example/logo.png', alt: 'Valdemar', width: 320, height: 80, plate: false };

describe('bulletin rendering: hostile texts stay texts', () => {
  const EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\'--><!--[if mso]>{{x}}<mj-raw>';
  const fields: readonly [string, Partial<BulletinContent>][] = [
    ['subject', { subject: EVIL }],
    ['preheader', { preheader: EVIL }],
    ['list name', { listName: EVIL }],
    ['postal address', { postalAddress: EVIL }],
    ['organization', { brand: { ...BASE.brand, name: EVIL } }],
    ['logo', { brand: { ...BASE.brand, logo: { ...LOGO, url: `https://img.example/a.png?${EVIL}` } } }],
    ['words of the logo', { brand: { ...BASE.brand, logo: { ...LOGO, alt: EVIL, plate: true } } }],
    [
      'colours of a guide',
      { brand: { ...BASE.brand, textColour: 'red;}</style><script>', groundColour: EVIL } },
    ],
    ['colours', { brand: { ...BASE.brand, primaryColour: EVIL, accentColour: 'red;}</style><script>' } }],
    ['web address', { webUrl: `https://a.example/${EVIL}` }],
    ['heading', blocks({ id: 'a', type: 'heading', text: EVIL })],
    ['text', blocks({ id: 'a', type: 'text', title: EVIL, text: EVIL })],
    ['message', blocks({ id: 'a', type: 'message', messageId: 'm', text: EVIL })],
    ['quote', blocks({ id: 'a', type: 'quote', text: EVIL, author: EVIL })],
    [
      'figures',
      blocks({ id: 'a', type: 'figures', title: EVIL, figures: [{ label: EVIL, value: EVIL }], note: EVIL }),
    ],
    [
      'agenda',
      blocks({
        id: 'a',
        type: 'agenda',
        title: EVIL,
        items: [
          {
            title: EVIL,
            start: '2027-09-01',
            end: '2027-09-02',
            place: EVIL,
            url: `https://a.example/${EVIL}`,
          },
        ],
      }),
    ],
    ['image', blocks({ id: 'a', type: 'image', url: `https://img.example/${EVIL}`, alt: EVIL })],
    ['button', blocks({ id: 'a', type: 'button', label: EVIL, url: `https://a.example/${EVIL}` })],
  ];

  it.each(fields)('escapes the %s', async (_field, more) => {
    const { html } = await copyOf(more);
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<mj-raw');
    // Attributes hold no quote that would end them early: no tag has got an event handler.
    const outsideValues = html.replace(/"[^"]*"/g, '""');
    expect(outsideValues).not.toMatch(/<[a-z][^>]*\s(onerror|onload|onclick)=/i);
    // Balanced: whatever the text was, the document's own frame is intact.
    expect(html.match(/<body/g)).toHaveLength(1);
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:msgbox(1)',
    'blob:https://valdemar.example/1',
    '//evil.example/x',
    'data:text/html,x',
    'data:image/svg+xml;base64,PHN2Zy8+',
    'file:///etc/passwd',
    'https://bank.example@evil.example',
    'no address',
  ])('does not link to %s', async (url) => {
    const { html, text } = await copyOf({
      ...blocks(
        { id: 'a', type: 'button', label: 'Press me', url },
        { id: 'b', type: 'image', url, alt: 'Picture' },
        {
          id: 'c',
          type: 'agenda',
          title: 'A',
          items: [{ title: 'Day', start: '2027-09-01', end: '2027-09-01', url }],
        },
      ),
      brand: { ...BASE.brand, logo: { ...LOGO, url } },
      webUrl: url,
    });
    expect(html).not.toContain(url.trim());
    expect(text).not.toContain(url.trim());
    expect(html).toContain('Press me');
  });

  const BREAKOUTS = [
    '"; background:url(https://evil.example/x); x:"',
    "red;}</style><style>*{background:url('https://evil.example')}",
    'expression(alert(1))',
    '" style="position:fixed;inset:0" onmouseover="alert(1)',
    '</td></tr></table><form action="https://evil.example"><input name=p>',
    '<svg/onload=alert(1)><iframe srcdoc="&lt;script&gt;">',
    '&lt;script&gt;alert(1)&lt;/script&gt;<!--> <base href="https://evil.example">',
    '\u2028<meta http-equiv="refresh" content="0;url=https://evil.example">',
  ];

  it.each(BREAKOUTS)('every block at once keeps %j a text, in tags, styles and attributes', async (evil) => {
    const item = { title: evil, start: '2027-09-01', end: '2027-09-02', place: evil };
    const { html, text } = await copyOf({
      subject: evil,
      preheader: evil,
      listName: evil,
      postalAddress: evil,
      brand: {
        ...BASE.brand,
        name: evil,
        primaryColour: evil,
        accentColour: evil,
        textColour: evil,
        groundColour: evil,
        logo: { ...LOGO, alt: evil },
      },
      blocks: [
        { id: 'a', type: 'heading', text: evil },
        { id: 'b', type: 'text', title: evil, text: evil },
        { id: 'c', type: 'message', messageId: 'm', text: evil },
        { id: 'd', type: 'agenda', title: evil, items: [item] },
        { id: 'e', type: 'figures', title: evil, figures: [{ label: evil, value: evil }], note: evil },
        { id: 'f', type: 'quote', text: evil, author: evil },
        { id: 'g', type: 'image', url: 'https://img.example/a.png', alt: evil },
        { id: 'h', type: 'button', label: evil, url: 'https://valdemar.example' },
        { id: 'i', type: 'divider' },
      ],
    });
    const tags = [...html.matchAll(/<([a-z][a-z0-9:]*)/gi)].map(([, name = '']) => name.toLowerCase());
    for (const none of ['script', 'iframe', 'form', 'input', 'svg', 'base', 'object', 'embed', 'link']) {
      expect(tags).not.toContain(none);
    }
    const values = html.replace(/"[^"]*"/g, '""');
    expect(values).not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i);
    // What a style says is ours: nothing is loaded from one, and none of them was ended early.
    const styles = [
      ...[...html.matchAll(/style="([^"]*)"/g)].map(([, style]) => style),
      ...[...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style),
    ].join('\n');
    expect(styles).not.toMatch(/url\(|expression\(|evil\.example|position:fixed/);
    expect(html).not.toMatch(/http-equiv="refresh"/i);
    expect(text).not.toContain('\u0000');
  });

  it('links only to http, https and mailto', async () => {
    const { html } = await copyOf({
      blocks: [HEADING, { ...BUTTON, url: 'mailto:office@valdemar.example' }],
    });
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links).toContain('mailto:office@valdemar.example');
    for (const link of links) expect(link).toMatch(/^(https?:|mailto:)/);
  });

  it('keeps line breaks and control characters out of the subject', async () => {
    const { subject } = await copyOf({ subject: 'Hello\r\nBcc: all@victims.example\u0000' });
    expect(subject).toBe('Hello Bcc: all@victims.example');
  });

  it('loads nothing from elsewhere by itself: no fonts, no scripts, no imports', async () => {
    const { html } = await copyOf();
    expect(html).not.toMatch(/@import|fonts\.googleapis|<link|<script/);
  });
});
