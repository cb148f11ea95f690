import { findableMessages } from './findable.js';
import { indexOf, search } from './search.js';
import { sampleMessage, sampleSay } from './testing/sample-say.js';

const SUBJECTS = ['agua', 'movilidad', 'cultura', 'empleo', 'turismo', 'vivienda', 'deporte', 'clima'];

/** 500 messages as long as real ones, from a vocabulary like that of a real house. */
const messages = Array.from({ length: 500 }, (_, number) =>
  sampleMessage({
    id: number.toString(16).padStart(24, '0'),
    text: {
      es: `Valdemar ${SUBJECTS[number % 8]} mensaje ${number} para la Ciudád que se abre al mundo`,
      en: `Valdemar message ${number} for the city`,
    },
    questions: [{ question: `¿Qué gana el barrio ${number}?`, answer: `Lo número ${number * 7}.` }],
  }),
);
const index = indexOf(findableMessages(sampleSay({ messages })));

describe('searching 500 messages', () => {
  it('finds every word as a beginning, without accents or capitals, the best first', () => {
    expect(search(index, 'CIUDAD 499').ids).toEqual([messages[499]?.id]);
    expect(search(index, 'movil').ids).toHaveLength(63);
    expect(search(index, 'barrio 12').ids[0]).toBe(messages[12]?.id);
    expect(search(index, 'agua cultura').ids).toEqual([]);
    expect(search(index, '  ').ids).toHaveLength(500);
    expect(search(index, '¿?').ids).toHaveLength(500);
  });

  it('looks at what matches and little else: the work that keeps it under 50 ms on a phone', () => {
    const depth = Math.ceil(Math.log2(index.words.length)) + 1;
    for (const query of ['m', 'movilidad', 'ciudad mundo', 'v', 'barrio 4', 'nada de esto', 'xyz']) {
      const asked = query.split(' ').length;
      const places = query.split(' ').reduce((sum, beginning) => {
        const matching = index.words.flatMap((word, at) =>
          word.startsWith(beginning) ? [(index.places[at]?.length ?? 0) / 2] : [],
        );
        return sum + matching.reduce((total, count) => total + count, 0);
      }, 0);
      expect(search(index, query).looks).toBeLessThanOrEqual(places + asked * depth);
    }
    expect(search(index, 'vivienda').looks).toBeLessThan(100);
    expect(search(index, 'xyz').looks).toBeLessThanOrEqual(depth);
  });
});
