import { regexParts } from '../bson/compare.js';
import { ServerError } from '../errors.js';

/** Turns a BSON regular expression (PCRE) into a JavaScript one, or refuses it. */
export function toRegExp(value: unknown, options = ''): RegExp {
  const parts = typeof value === 'string' ? { pattern: value, options } : regexParts(value);
  if (!parts) throw new ServerError('BadValue', '$regex has to be a string');
  return compile(parts.pattern, options === '' ? parts.options : options);
}

function compile(source: string, options: string): RegExp {
  const flags = new Set<string>();
  let pattern = source;
  for (const option of options) {
    if (option === 'x') pattern = stripExtended(pattern);
    else if (option === 'i' || option === 'm' || option === 's') flags.add(option);
    else if (option !== 'u' && option !== 'l') {
      throw new ServerError(51108, `invalid flag in regex options: ${option}`);
    }
  }
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  if (inline) {
    pattern = pattern.slice(inline[0].length);
    for (const option of inline[1] ?? '') {
      if (option === 'x') pattern = stripExtended(pattern);
      else flags.add(option);
    }
  }
  pattern = pattern
    .replaceAll('\\A', '^')
    .replace(/\\[zZ]/g, '$')
    .replaceAll('\\h', '[ \\t]');
  try {
    return new RegExp(pattern, [...flags].join(''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServerError(51091, `Regular expression is invalid: ${reason}`);
  }
}

/** Removes what the `x` option ignores: white space and comments outside character classes. */
function stripExtended(pattern: string): string {
  let result = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (char === '\\') {
      result += char + (pattern[++i] ?? '');
    } else if (inClass) {
      if (char === ']') inClass = false;
      result += char;
    } else if (char === '[') {
      inClass = true;
      result += char;
    } else if (char === '#') {
      while (i < pattern.length && pattern[i] !== '\n') i++;
    } else if (!/\s/.test(char)) {
      result += char;
    }
  }
  return result;
}
