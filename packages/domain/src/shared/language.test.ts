import { expect, test } from '@jest/globals';
import { textIn } from './language.js';

test('gives the wanted language, else the one there is, else nothing', () => {
  expect(textIn({ es: 'Hola', en: 'Hello' }, 'en')).toBe('Hello');
  expect(textIn({ es: 'Hola', en: '  ' }, 'en')).toBe('Hola');
  expect(textIn({ en: ' Hello ' }, 'es')).toBe('Hello');
  expect(textIn({}, 'es')).toBe('');
});
