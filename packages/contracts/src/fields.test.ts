import { MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import * as fields from './fields.js';

interface Table {
  readonly schema: z.ZodType;
  readonly accepts: readonly unknown[];
  readonly rejects: readonly unknown[];
}

const tables: Readonly<Record<string, Table>> = {
  line: {
    schema: fields.line(5),
    accepts: ['a', '12345', ' 12345 ', 'ñandú'],
    rejects: ['', '   ', '123456', 'a\nb', 'a\tb', 'a\u0000', 7, null, ['a'], { $ne: '' }],
  },
  paragraph: {
    schema: fields.paragraph(5),
    accepts: ['', 'a\nb', 'a\tb'],
    rejects: ['123456', 'a\u0007', 'a\u007f', 1, { $gt: '' }],
  },
  filledParagraph: { schema: fields.filledParagraph(5), accepts: ['a'], rejects: ['', ' \n '] },
  objectId: {
    schema: fields.objectId,
    accepts: ['0123456789abcdef01234567'],
    rejects: ['', '0123456789ABCDEF01234567', '0123456789abcdef0123456', 'g'.repeat(24), { $oid: '0' }, 12],
  },
  plainDate: {
    schema: fields.plainDate,
    accepts: ['2030-02-28', '2028-02-29', '1900-01-01', '2999-12-31'],
    rejects: ['2030-02-29', '2030-2-1', '30-02-01', '1899-12-31', '3000-01-01', '2030-01-01T00:00:00Z', 0],
  },
  month: {
    schema: fields.month,
    accepts: ['2030-01', '2030-12'],
    rejects: ['2030-00', '2030-13', '2030-1', '2030-01-01'],
  },
  moment: {
    schema: fields.moment,
    accepts: ['2030-01-01T10:00:00Z', '2030-01-01T10:00:00.000+02:00'],
    rejects: ['2030-01-01', '2030-01-01T10:00', 'now'],
  },
  currency: {
    schema: fields.currency,
    accepts: ['EUR', 'CLP', 'KWD'],
    rejects: ['eur', 'EU', 'EURO', 'ABC', 'XXX', '', 978],
  },
  timeZone: {
    schema: fields.timeZone,
    accepts: ['UTC', 'Europe/Madrid', 'America/Argentina/Buenos_Aires'],
    rejects: ['', 'Madrid', '+02:00', 'Europe/Nowhere', `Europe/${'a'.repeat(60)}`, 2],
  },
  amount: {
    schema: fields.amount,
    accepts: [0, 1, MAX_AMOUNT],
    rejects: [-1, 0.5, MAX_AMOUNT + 1, '1', Number.NaN, Number.POSITIVE_INFINITY, { $inc: 1 }],
  },
  money: {
    schema: fields.money,
    accepts: [{ amount: 0, currency: 'EUR' }],
    rejects: [{ amount: 1 }, { amount: 1, currency: 'EUR', cents: 1 }, 1],
  },
  basisPoints: { schema: fields.basisPoints, accepts: [0, 2_000, 10_000], rejects: [-1, 10_001, 0.2, '20'] },
  phase: { schema: fields.phase, accepts: [1, 2, 3], rejects: [0, 4, '1', null] },
  phaseQuery: { schema: fields.phaseQuery, accepts: ['1', '3'], rejects: ['0', '4', 1, ''] },
  email: {
    schema: fields.email,
    accepts: [
      'ana@example.org',
      ' Ana.Beltran+boletin@Correo.Example ',
      "o'neil@example.org",
      'ana@españa.example',
    ],
    rejects: [
      '',
      'ana',
      'ana@',
      '@example.org',
      'ana@localhost',
      'a@b@example.org',
      'ana@example.org\r\nBcc: x@y.example',
      `${'a'.repeat(250)}@example.org`,
      ['ana@example.org'],
    ],
  },
  webUrl: {
    schema: fields.webUrl,
    accepts: ['https://valdemar.example/a?b=c#d', 'http://valdemar.example'],
    rejects: [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://valdemar.example',
      '//valdemar.example',
      'valdemar.example',
      '',
    ],
  },
  localizedLine: {
    schema: fields.localizedLine(5),
    accepts: [{ es: 'a' }, { en: 'a' }, { es: 'a', en: 'b' }],
    rejects: [{}, { es: '' }, { es: 'a', fr: 'b' }, 'a', { es: { $ne: '' } }],
  },
  idList: {
    schema: fields.idList(2),
    accepts: [[], ['0'.repeat(24)]],
    rejects: [['x'], '0'.repeat(24), ['1', '2', '3'].map((digit) => digit.repeat(24)), { 0: '0'.repeat(24) }],
  },
};

describe.each(Object.entries(tables))('%s', (_name, { schema, accepts, rejects }) => {
  test.each(accepts.map((value) => [value]))('accepts %j', (value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });
  test.each(rejects.map((value) => [value]))('rejects %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('texts are trimmed and identifiers counted once', () => {
  expect(fields.line(5).parse('  a ')).toBe('a');
  expect(fields.idList().parse(['a', 'b', 'a'].map((digit) => digit.repeat(24)))).toEqual(
    ['a', 'b'].map((digit) => digit.repeat(24)),
  );
});

test('RH17 an address has one spelling', () => {
  expect(fields.email.parse(' Ana@España.Example ')).toBe('ana@xn--espaa-rta.example');
});

test('what is wrong with a format is said in words', () => {
  const sentenceOf = (schema: z.ZodType) => schema.safeParse('?').error?.issues.map(({ message }) => message);
  expect(sentenceOf(fields.currency)).toEqual(['must be a currency code of three capital letters, like EUR']);
  expect(sentenceOf(fields.timeZone)).toEqual(['must be an IANA time zone, like Europe/Madrid']);
  expect(sentenceOf(fields.email)).toEqual(['must be an address like name@example.org']);
});

test('a page is asked for in bounds', () => {
  const { limit } = fields.pageQuery;
  expect(limit.parse(undefined)).toBe(50);
  expect(limit.parse('200')).toBe(200);
  for (const wrong of ['0', '201', '-1', '1.5', 'all']) expect(limit.safeParse(wrong).success).toBe(false);
});
