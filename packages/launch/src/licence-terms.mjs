/** Licences under which a library may be part of a product that is given away under Apache-2.0. */
const accepted = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Python-2.0',
  'PSF-2.0',
  'Zlib',
  // File-level copyleft: binds changes to its own files, not the product beside them.
  'MPL-2.0',
  // Fonts.
  'OFL-1.1',
  // Data: asks for its makers' names, which its own folder carries along.
  'CC-BY-3.0',
  'CC-BY-4.0',
]);

/** Of a package that says nothing. */
export const NONE_NAMED = 'none named';

/**
 * The licence a package.json names, in any of the forms that were ever in use.
 * @param {{ license?: unknown, licenses?: unknown }} manifest
 */
export function licenceNamed({ license, licenses }) {
  const named = [license ?? licenses].flat().map((each) => {
    const type = typeof each === 'object' && each !== null && 'type' in each ? each.type : each;
    // "MIT (http://…)": an address after the name, from before there was a standard.
    return typeof type === 'string' ? type.replace(/\s+\(https?:[^)]*\)$/, '') : '';
  });
  const known = named.filter((each) => each !== '');
  return known.length > 1 ? known.join(' OR ') : (known[0] ?? NONE_NAMED);
}

/**
 * The licence that a licence file's first line is the title of; some packages name it nowhere else.
 * @param {string} text
 */
export function licenceTitled(text) {
  return /^\s*(The )?MIT License\b/i.test(text) ? 'MIT' : NONE_NAMED;
}

/**
 * Whether an SPDX expression can be met: one side of an OR is enough, both sides of an AND are needed.
 * @param {string} expression
 */
export function isAccepted(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  function either() {
    let met = both();
    while (words[at] === 'OR') {
      at += 1;
      const other = both();
      met = met || other;
    }
    return met;
  }
  /** @returns {boolean} */
  function both() {
    let met = one();
    while (words[at] === 'AND') {
      at += 1;
      const other = one();
      met = met && other;
    }
    return met;
  }
  /** @returns {boolean} */
  function one() {
    const word = words[at];
    at += 1;
    if (word !== '(') return word !== undefined && accepted.has(word);
    const met = either();
    at += 1;
    return met;
  }
  const met = either();
  // Words left over mean that the expression was not understood; then it is not accepted.
  return met && at === words.length;
}
