/**
 * One file each: what it holds, and which rule must speak. `eslint` is a rule id and a part of what it says;
 * `graph` is the name of a dependency-cruiser rule. A file with neither must pass without a word.
 * @typedef {{ file: string, text: string, eslint?: [rule: string, says: string], graph?: string }} Planted
 */

/** A file that imports a name. @param {string} path @param {string} [name] */
export const imports = (path, name = 'taken') =>
  `import { ${name} } from '${path}';\nexport const held = ${name};\n`;

/** A file that exports a name. */
export const holds = (name = 'taken') => `export const ${name} = 1;\n`;
