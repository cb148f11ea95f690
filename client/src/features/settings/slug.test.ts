import { isSlug, slugOf } from './slug.js';

it.each([
  ['Boletín de Valdemar', 'boletin-de-valdemar'],
  ['  ¡Año 2027!  ', 'ano-2027'],
  ['A'.repeat(80), 'a'.repeat(60)],
  ['日本', ''],
])('%s → %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('takes lower-case words joined by single hyphens only', () => {
  expect(['general', 'valdemar-2027'].every(isSlug)).toBe(true);
  expect(['', '-a', 'a-', 'a--b', 'A', 'a b', 'ñ', 'a'.repeat(61)].some(isSlug)).toBe(false);
});
