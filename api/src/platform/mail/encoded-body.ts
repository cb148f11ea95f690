import { randomBytes } from 'node:crypto';
import { encode, wrap } from 'nodemailer/lib/qp';

/** A text with places that differ from one mail to the next. */
export type Template = readonly (string | { readonly part: string })[];
export type Parts = Readonly<Record<string, string>>;

/** Both parts of a mail, encoded and joined; only the headers that differ are left to be written. */
export interface EncodedBody {
  readonly boundary: string;
  readonly content: readonly Buffer[];
}

const END = Buffer.from('=\r\n');

/**
 * Encodes once what a thousand mails have in common. Each place stands on lines of its own, ended by a soft break, which
 * readers take out again: so what comes between two places is the same bytes in every mail.
 */
export function bodyEncoder(text: Template, html: Template): (text: Parts, html: Parts) => EncodedBody {
  // No encoded line holds "=_" (RFC 2045).
  const boundary = `=_altavoz_${randomBytes(12).toString('hex')}`;
  const plain = encoder(text);
  const rich = encoder(html);
  const head = (type: string) =>
    Buffer.from(
      `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
    );
  const [plainHead, richHead] = [head('plain'), Buffer.concat([Buffer.from('\r\n'), head('html')])];
  const foot = Buffer.from(`\r\n--${boundary}--\r\n`);
  return (textParts, htmlParts) => ({
    boundary,
    content: [plainHead, ...plain(textParts), richHead, ...rich(htmlParts), foot],
  });
}

function encoder(template: Template): (parts: Parts) => Buffer[] {
  const pieces = template.map((piece) => (typeof piece === 'string' ? encoded(piece) : piece));
  return (parts) =>
    pieces.flatMap((piece, index) => {
      const bytes = Buffer.isBuffer(piece) ? piece : encoded(partOf(parts, piece.part));
      return index === 0 ? [bytes] : [END, bytes];
    });
}

function partOf(parts: Parts, name: string): string {
  const value = parts[name];
  if (value === undefined) throw new RangeError(`a mail without its ${name}`);
  return value;
}

function encoded(text: string): Buffer {
  // Two ends of lines that meet would make one out of two lines: each piece begins on a line of its own.
  return Buffer.from(wrap(encode(text.replace(/\r?\n/g, '\r\n'))), 'latin1');
}
