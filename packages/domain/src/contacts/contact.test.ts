import { expect, test } from '@jest/globals';
import { CONTACT_KINDS, isMedia, usualScope } from './contact.js';
import { searchTerms } from './search-terms.js';

test('N2, M7 only who publishes has a scope, and a journalist has one from the start', () => {
  expect(CONTACT_KINDS.filter(isMedia)).toEqual([
    'medium',
    'local-journalist',
    'national-journalist',
    'foreign-correspondent',
  ]);
  expect(CONTACT_KINDS.map(usualScope).filter((scope) => scope !== null)).toEqual([
    'local',
    'national',
    'international',
  ]);
});

test('N1 a contact is found by any word of its names, however it is written', () => {
  expect(searchTerms(['José Ángel Núñez', 'RADIO-Valdemar', 'radio.valdemar@correo.example'])).toEqual([
    'jose',
    'angel',
    'nunez',
    'radio',
    'valdemar',
    'correo',
    'example',
  ]);
  expect(searchTerms(['  ', '…'])).toEqual([]);
  expect(searchTerms(['x'.repeat(100)])[0]).toHaveLength(40);
});
