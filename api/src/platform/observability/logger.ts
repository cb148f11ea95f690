import { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { Config } from '../config/config.js';

export type { Logger } from 'pino';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;
/** Sessions, links and keys are long runs of these characters; nothing that a log needs is. */
const TOKEN = /[A-Za-z0-9_-]{40,}/g;

/** Takes addresses, tokens and the given secrets out of a line, wherever in it they stand. */
export function redact(line: string, secrets: readonly string[] = []): string {
  let clean = line;
  for (const secret of secrets) clean = clean.replaceAll(secret, '[secret]');
  return clean.replace(EMAIL, '[e-mail]').replace(TOKEN, '[token]');
}

interface Options {
  readonly level: Config['logLevel'];
  /** Values that must never be seen, like the password of the relay. */
  readonly secrets?: readonly string[];
  readonly destination?: { write(line: string): unknown };
}

/**
 * Structured lines on standard output. Every line goes through `redact` at the very end, so that an address inside an
 * error of some library is caught as well as one of our own.
 */
export function createLogger({ level, secrets = [], destination = process.stdout }: Options): Logger {
  const known = secrets.filter((secret) => secret.length >= 6);
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      destination.write(redact(String(chunk), known));
      done();
    },
  });
  return pino({ level, base: { service: 'altavoz' }, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/** The parts of the configuration that must never be seen. */
export function secretsOf(config: Config): string[] {
  const passwords = [config.mongodbUri, config.smtpUrl].flatMap((uri) => {
    const password = uri && /\/\/[^:/@]*:([^@]+)@/.exec(uri)?.[1];
    return password ? [password, decodeURIComponent(password)] : [];
  });
  return [...passwords, config.sessionSecret, config.adminPassword].filter((value): value is string =>
    Boolean(value),
  );
}
