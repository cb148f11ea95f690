import { createHash, createVerify } from 'node:crypto';

/** What a signature says about itself. */
export interface DkimVerdict {
  readonly domain: string;
  readonly selector: string;
  /** Names of the headers it covers, in lower case. */
  readonly headers: readonly string[];
  readonly bodyHolds: boolean;
  readonly headersHold: boolean;
}

/** Judges the signature of a mail by RFC 6376 alone (rsa-sha256, relaxed/relaxed); it shares nothing with what signed it. */
export function verifyDkim(raw: string, publicKey: string): DkimVerdict {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }));
  const signature = fields.find(({ name }) => name === 'dkim-signature');
  if (!signature) throw new Error('the mail has no signature');
  const tags = tagsOf(signature.line.slice(signature.line.indexOf(':') + 1));
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed')
    throw new Error(`signed with ${tags.get('a')} and ${tags.get('c')}`);
  const headers = (tags.get('h') ?? '').toLowerCase().split(':');
  const body = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)))
    .digest('base64');
  const verify = createVerify('RSA-SHA256');
  // Of a name that stands several times the last one is meant first.
  const left = [...fields].reverse();
  for (const name of headers) {
    const at = left.findIndex((field) => field.name === name);
    const [field] = at < 0 ? [] : left.splice(at, 1);
    if (field) verify.update(`${relaxedHeader(field.line)}\r\n`);
  }
  verify.update(relaxedHeader(signature.line.replace(/(\bb=)[^;]*/, '$1')));
  return {
    domain: tags.get('d') ?? '',
    selector: tags.get('s') ?? '',
    headers,
    bodyHolds: body === tags.get('bh'),
    headersHold: verify.verify(publicKey, tags.get('b') ?? '', 'base64'),
  };
}

function tagsOf(value: string): ReadonlyMap<string, string> {
  return new Map(
    value
      .split(';')
      .map((tag) => tag.replace(/\s+/g, ''))
      .filter((tag) => tag !== '')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
}

/** RFC 6376 3.4.2 */
function relaxedHeader(line: string): string {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** RFC 6376 3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
