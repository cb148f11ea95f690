import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emailDomain, isEmail, normalizeEmail } from './email.js';

describe('one spelling for an address', () => {
  test.each([
    ['  Ana.Solis@Valdemar.Example ', 'ana.solis@valdemar.example'],
    ["o'brien+boletin@mail.example.org", "o'brien+boletin@mail.example.org"],
    ['ana@españa.example', 'ana@xn--espaa-rta.example'],
    ['ana@MÜNCHEN.example', 'ana@xn--mnchen-3ya.example'],
    ['a@b.co', 'a@b.co'],
    ['ana@xn--espaa-rta.example', 'ana@xn--espaa-rta.example'],
  ])('«%s» is %s', (text, normalized) => {
    expect(normalizeEmail(text)).toBe(normalized);
    expect(isEmail(text)).toBe(true);
  });

  test('two ways of writing an accent are one domain', () => {
    expect(normalizeEmail('ana@espan\u0303a.example')).toBe(normalizeEmail('ana@españa.example'));
  });

  test('says its domain', () => {
    expect(emailDomain('ana@valdemar.example')).toBe('valdemar.example');
  });
});

describe('what no bulletin can be sent to', () => {
  test.each([
    '',
    'ana',
    '@valdemar.example',
    'ana@',
    'ana@localhost',
    'ana@valdemar',
    'ana@@valdemar.example',
    'ana@x@valdemar.example',
    '.ana@valdemar.example',
    'ana.@valdemar.example',
    'an..a@valdemar.example',
    'ana sol@valdemar.example',
    '"ana"@valdemar.example',
    'ana(home)@valdemar.example',
    'Ana <ana@valdemar.example>',
    'ana@valdemar.example, eva@valdemar.example',
    'lista: ana@valdemar.example;',
    'ana@valdemar.example\nBcc: eva@valdemar.example',
    'ana\r\n@valdemar.example',
    'ana\u0000@valdemar.example',
    'ana%valdemar.example@relay.example',
    'relay.example!ana@valdemar.example',
    'ana@[127.0.0.1]',
    'ana@127.0.0.1',
    'ana@0x7f.1',
    'ana@-valdemar.example',
    'ana@valdemar-.example',
    'ana@valdemar..example',
    'ana@valdemar.example.',
    'ana@valdemar.example:25',
    'ana@valdemar.example/x',
    'ana@valdemar.123',
    'añá@valdemar.example',
    'ana@val\u200bdemar.example',
    'ana@españa.example:25',
    `${'a'.repeat(65)}@valdemar.example`,
    `ana@${'a'.repeat(64)}.example`,
    `ana@${'abcdefg.'.repeat(32)}example`,
  ])('%j', (text) => {
    expect(normalizeEmail(text)).toBeUndefined();
    expect(isEmail(text)).toBe(false);
  });
});

test('normalizing twice changes nothing, and nothing dangerous ever comes through', () => {
  const pieces = fc.string({
    unit: fc.constantFrom('a', 'Z', '9', '.', '-', '@', '+', ' ', '\n', '"', '<', ',', 'ñ', '%'),
  });
  fc.assert(
    fc.property(fc.tuple(pieces, pieces), ([local, domain]) => {
      const normalized = normalizeEmail(`${local}@${domain}.example`);
      if (normalized === undefined) return;
      expect(normalizeEmail(normalized)).toBe(normalized);
      expect(normalized).toMatch(/^[a-z0-9.+-]+@[a-z0-9.-]+\.example$/);
    }),
    { numRuns: 1_000 },
  );
});
