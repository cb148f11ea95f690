import { describe, expect, it } from '@jest/globals';
import { personalize } from './personal.js';
import { renderRelease, type ReleaseContent } from './render-release.js';
import { BASE } from './testing/sample-bulletin.js';

const RELEASE: ReleaseContent = {
  title: 'Cuentas abiertas',
  body: 'Valdemar publica hoy lo que cuesta cada acuerdo.\n\nCualquiera puede preguntar.',
  callToAction: { label: 'Ver los datos', url: 'https://valdemar.example/acuerdos' },
  pressContact: { name: 'Elena Prat', email: 'prensa@valdemar.example', phone: '+34 600 000 000' },
  language: 'es',
  day: '2027-09-14',
  embargo: null,
  brand: BASE.brand,
  postalAddress: BASE.postalAddress,
};
const FOR_ANA = {
  greeting: 'A la atención de Ana Ruiz, La Gaceta',
  unsubscribeUrl: 'https://altavoz.example/leave-releases/abc?a=1&b=2',
};
const copyOf = async (more: Partial<ReleaseContent> = {}) =>
  personalize(await renderRelease({ ...RELEASE, ...more }), FOR_ANA);

describe('a press release as a mail (N5)', () => {
  it('says for whom it is, from when on it may be published, what it asks for and whom to answer', async () => {
    const { html, text, subject } = await copyOf();
    expect(subject).toBe('Cuentas abiertas');
    for (const part of [html, text]) {
      expect(part).toContain('A la atención de Ana Ruiz, La Gaceta');
      expect(part).toContain('Para publicar desde ahora');
      expect(part).toContain('14 de septiembre de 2027');
      expect(part).toContain('Elena Prat');
      expect(part).toContain('prensa@valdemar.example');
      expect(part).toContain('https://valdemar.example/acuerdos');
      expect(part).toContain('No recibir más comunicados');
    }
    expect(text).toContain('https://altavoz.example/leave-releases/abc?a=1&b=2');
    expect(html).toContain('href="https://altavoz.example/leave-releases/abc?a=1&amp;b=2"');
    expect(html).not.toMatch(/[\uE000\uE001]/);
  });

  it('names an embargo by the campaign’s clocks, and marks a test', async () => {
    const { html, text, subject } = await copyOf({
      embargo: { day: '2027-09-16', time: '09:00' },
      test: true,
    });
    expect(subject).toBe('[Prueba] Cuentas abiertas');
    for (const part of [html, text])
      expect(part).toContain('Embargo: no publicar antes del 16 de septiembre de 2027 a las 09:00');
  });

  it('leaves no mark unfilled', async () => {
    const rendered = await renderRelease(RELEASE);
    const bulletins = {
      unsubscribeUrl: 'https://a.example',
      preferencesUrl: 'https://a.example',
      reason: '',
    };
    expect(() => personalize(rendered, bulletins)).toThrow('without its greeting');
  });

  const EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\'-->\uE000greeting\uE001<mj-raw>';
  it.each<[string, Partial<ReleaseContent>]>([
    ['title', { title: EVIL }],
    ['body', { body: EVIL }],
    ['call to action', { callToAction: { label: EVIL, url: `https://a.example/${EVIL}` } }],
    ['press contact', { pressContact: { name: EVIL, email: EVIL, phone: EVIL } }],
    ['organization', { brand: { ...BASE.brand, name: EVIL }, postalAddress: EVIL }],
  ])('escapes a hostile %s', async (_field, more) => {
    const { html, subject } = personalize(await renderRelease({ ...RELEASE, ...more }), {
      ...FOR_ANA,
      greeting: EVIL,
    });
    expect(html).not.toMatch(/<script|<img src=x|<mj-raw/i);
    expect(html.match(/<body/g)).toHaveLength(1);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^>]*\s(onerror|onload|onclick)=/i);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
