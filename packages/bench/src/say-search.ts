import { indexOf, search, type Findable } from '../../../client/src/say/search.js';
import { median, type Bench, type Figure } from './figure.js';

const MESSAGES = 500;
const SUBJECTS = ['agua', 'movilidad', 'cultura', 'empleo', 'turismo', 'vivienda', 'deporte', 'clima'];
const QUERIES = ['a', 'mov', 'movilidad', 'ciudad abierta', 'barrio 4', '¿cuánto cuesta?', 'nada de esto'];
const ROUNDS = 40;

/** Messages with questions, facts and manners, as long as those of a real house. */
function messages(): Findable[] {
  return Array.from({ length: MESSAGES }, (_, number) => {
    const subject = SUBJECTS[number % SUBJECTS.length] ?? '';
    return {
      id: String(number),
      texts: [
        [`Una ciudad abierta al mundo gana en ${subject}: el acuerdo ${number} se publica con su costo.`, 4],
        [`¿Cuánto cuesta el acuerdo ${number}? ¿Qué gana el barrio ${number % 60}?`, 3],
        [`El acuerdo ${number} cuesta ${number * 37} euros y su resultado se comprueba en el portal.`, 2],
        [
          `Registro municipal, ficha ${number}. La cifra y dónde se comprueba. Comparar con otras ciudades.`,
          1,
        ],
      ],
    };
  });
}

/** Searching what a spokesperson carries on the phone; the index is made once, when the messages arrive. */
export const saySearch: Bench = {
  name: 'say-search',
  run(): Promise<Figure[]> {
    const things = messages();
    const began = performance.now();
    const index = indexOf(things);
    const indexed = performance.now() - began;
    const times = QUERIES.map((query) => {
      const rounds = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        search(index, query);
        return performance.now() - start;
      });
      return median(rounds);
    });
    const bench = 'say-search';
    return Promise.resolve([
      { bench, what: `index of ${MESSAGES} messages`, value: indexed, unit: 'ms' },
      {
        bench,
        what: `slowest search in ${MESSAGES} messages`,
        value: Math.max(...times),
        unit: 'ms',
        target: { at: 'most', bound: 50 },
      },
    ]);
  },
};
