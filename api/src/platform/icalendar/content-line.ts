/** TEXT of RFC 5545 §3.3.11. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

const OCTETS = 75;

/** Folds a line so that no part of it is longer than 75 octets and no character is torn (§3.1). */
export function fold(line: string): string {
  // Three octets are the most that one unit of a string takes.
  if (line.length * 3 <= OCTETS || Buffer.byteLength(line) <= OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let room = OCTETS;
  for (const character of line) {
    const size = octets(character);
    if (size > room) {
      parts.push(part);
      part = '';
      room = OCTETS - 1;
    }
    part += character;
    room -= size;
  }
  return [...parts, part].join('\r\n ');
}

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
