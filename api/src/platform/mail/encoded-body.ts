import { randomBytes } from 'node:crypto';
import { encode, wrap } from 'nodemailer/lib/qp';

/** A text with places that differ from one mail to the next. */
export type Template = readonly (string | { readonly part: string })[];
export type Parts = Readonly<Record<string, string>>;

/** Both parts of a mail, encoded and joined; only the headers that differ are left to be written. */
export interface EncodedBody {
  readonly boundary: string;
  readonly content: string;
}

const END = '=\r\n';

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
    `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  return (textParts, htmlParts) => ({
    boundary,
    content:
      `${head('plain')}${plain(textParts)}\r\n` + `${head('html')}${rich(htmlParts)}\r\n--${boundary}--\r\n`,
  });
}

function encoder(template: Template): (parts: Parts) => string {
  const pieces = template.map((piece) => (typeof piece === 'string' ? encoded(piece) : piece));
  return (parts) =>
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        const value = parts[piece.part];
        if (value === undefined) throw new RangeError(`a mail without its ${piece.part}`);
        return encoded(value);
      })
      .join(END);
}

function encoded(text: string): string {
  // Two ends of lines that meet would make one out of two lines: each piece begins on a line of its own.
  return wrap(encode(text.replace(/\r?\n/g, '\r\n')));
}
