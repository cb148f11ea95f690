import { mailDocument } from './mail-document.js';

describe('a mail in its frame', () => {
  test('links open outside and get no hold of our page; anchors of a picture too', () => {
    const page = mailDocument(
      '<html><body><a href="https://valdemar.example/" target="_top" rel="opener">Ver</a><a name="x">x</a>' +
        '<map><area href="https://valdemar.example/mapa"></map></body></html>',
    );
    const links = new DOMParser().parseFromString(page, 'text/html').querySelectorAll('[href]');
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    expect(page.startsWith('<!doctype html>')).toBe(true);
  });

  test('the rest stays as it came', () => {
    expect(mailDocument('<p style="color:red">Hola &amp; adiós</p>')).toContain(
      '<p style="color:red">Hola &amp; adiós</p>',
    );
  });
});
