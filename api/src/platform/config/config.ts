import { resolve } from 'node:path';
import { z } from 'zod';
import type { SoftBounceLimit } from '@altavoz/domain/subscribers/bounce';
import { parseMailbox } from './mailbox-address.js';

/** Everything the service can be told from outside (product page §2). This is the one reader of the environment. */
export interface Config {
  readonly port: number;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly mongodbUri: string | null;
  readonly smtpUrl: string | null;
  /** How mail leaves through the relay. */
  readonly mail: {
    readonly connections: number;
    /** From all processes together; 0 is no limit. */
    readonly perSecond: number;
    readonly perHour: number;
    readonly tls: 'required' | 'offered';
    readonly dkim: { readonly domain: string; readonly selector: string; readonly keyFile: string } | null;
  };
  /** How bounces and complaints come back. */
  readonly bounces: {
    /** What mail services sign their calls with; `null`: nobody may call. */
    readonly webhookSecret: string | null;
    /** The mailbox that bounces come back to. */
    readonly mailboxUrl: string | null;
    readonly softLimit: SoftBounceLimit;
  };
  /** After so many seconds without a sign of life a process counts as dead. */
  readonly workerLeaseSeconds: number;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** `null`: made on the first start and kept in the data directory. */
  readonly sessionSecret: string | null;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly seed: 'sample' | 'none';
  readonly role: 'all' | 'api' | 'worker';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** How many proxies stand before the service, or their addresses; `false` believes no forwarded header. */
  readonly trustProxy: number | string | false;
}

/** A value of the environment that the service cannot start with. Its message is one line, without secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SECRET = new Set([
  'MONGODB_URI',
  'SMTP_URL',
  'SESSION_SECRET',
  'ADMIN_PASSWORD',
  'BOUNCE_WEBHOOK_SECRET',
  'BOUNCE_IMAP_URL',
]);

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const address = (schemes: readonly string[], error: string) =>
  z.string().refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    return schemes.includes(url.protocol) && url.hostname !== '';
  }, error);

// A replica set's address lists several hosts, which URL does not parse.
const mongoUri = z
  .string()
  .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'an address that begins with mongodb:// or mongodb+srv://');

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`);

const hostName = z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/, 'a name like example.org');

const proxies = z.union(
  [
    z.literal('false').transform(() => false as const),
    z
      .string()
      .regex(/^[1-9]$/)
      .transform(Number),
    z.string().regex(/^[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*$|^(loopback|linklocal|uniquelocal)$/),
  ],
  { error: 'false, the number of proxies (1 to 9), their addresses, or loopback' },
);

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a port from 0 to 65535')
    .default(3000),
  BASE_URL: address(['http:', 'https:'], 'an address that begins with http:// or https://').optional(),
  DATA_DIR: z.string().max(1000, 'the path of a directory').default('./data'),
  MONGODB_URI: mongoUri.optional(),
  SMTP_URL: address(
    ['smtp:', 'smtps:'],
    'an address like smtp://user:password@relay.example.org:587',
  ).optional(),
  MAIL_FROM: z
    .string()
    .default('Altavoz <altavoz@localhost>')
    .transform((value, context) => {
      const mailbox = parseMailbox(value);
      if (mailbox) return mailbox;
      context.addIssue({ code: 'custom', message: 'a sender like Altavoz <altavoz@example.org>' });
      return z.NEVER;
    }),
  MAIL_CONNECTIONS: wholeNumber(1, 100).default(5),
  MAIL_PER_SECOND: wholeNumber(0, 10_000).default(20),
  MAIL_PER_HOUR: wholeNumber(0, 100_000_000).default(0),
  SMTP_TLS: choice(['required', 'offered']).default('required'),
  DKIM_DOMAIN: hostName.optional(),
  DKIM_SELECTOR: hostName.optional(),
  DKIM_KEY_FILE: z.string().max(1000, 'the path of a file').optional(),
  BOUNCE_WEBHOOK_SECRET: z.string().min(32, 'a secret of at least 32 characters').optional(),
  BOUNCE_IMAP_URL: address(
    ['imap:', 'imaps:'],
    'an address like imaps://user:password@mail.example.org/INBOX',
  ).optional(),
  BOUNCE_SOFT_LIMIT: wholeNumber(1, 100).default(5),
  BOUNCE_SOFT_DAYS: wholeNumber(1, 1_000).default(60),
  WORKER_LEASE_SECONDS: wholeNumber(1, 600).default(15),
  SESSION_SECRET: z.string().min(32, 'a secret of at least 32 characters').optional(),
  ADMIN_EMAIL: z
    .email('an address like name@example.org')
    .toLowerCase()
    .max(254, 'an address of at most 254 characters')
    .optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(10, 'a password of 10 to 200 characters')
    .max(200, 'a password of 10 to 200 characters')
    .optional(),
  SEED: choice(['sample', 'none']).default('sample'),
  ROLE: choice(['all', 'api', 'worker']).default('all'),
  LOG_LEVEL: choice(LOG_LEVELS).default('info'),
  TRUST_PROXY: proxies.default(false),
});

/**
 * Reads the variables; an empty one counts as not set, a fixed one wins. The first wrong one stops with a line that
 * names it.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  fixed: Readonly<Record<string, string>> = {},
): Config {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = (fixed[name] ?? environment[name])?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw wrong(given, parsed.error);
  const values = parsed.data;
  if (values.ROLE !== 'all') {
    // Processes that share one database must share the place and the key as well.
    for (const name of ['MONGODB_URI', 'SESSION_SECRET'] as const) {
      if (values[name] === undefined) {
        throw new ConfigError(
          `${name} is not set; with ROLE=${values.ROLE} it must be, and the same for every process.`,
        );
      }
    }
  }
  return {
    port: values.PORT,
    baseUrl: (values.BASE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(values.DATA_DIR),
    mongodbUri: values.MONGODB_URI ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mail: {
      connections: values.MAIL_CONNECTIONS,
      perSecond: values.MAIL_PER_SECOND,
      perHour: values.MAIL_PER_HOUR,
      tls: values.SMTP_TLS,
      dkim: dkimOf(values),
    },
    bounces: {
      webhookSecret: values.BOUNCE_WEBHOOK_SECRET ?? null,
      mailboxUrl: values.BOUNCE_IMAP_URL ?? null,
      softLimit: { times: values.BOUNCE_SOFT_LIMIT, withinDays: values.BOUNCE_SOFT_DAYS },
    },
    workerLeaseSeconds: values.WORKER_LEASE_SECONDS,
    mailFrom: values.MAIL_FROM,
    sessionSecret: values.SESSION_SECRET ?? null,
    adminEmail: values.ADMIN_EMAIL ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    seed: values.SEED,
    role: values.ROLE,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
  };
}

/** All three or none of them. */
function dkimOf(values: z.output<typeof schema>): Config['mail']['dkim'] {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile } = values;
  if (domain === undefined && selector === undefined && keyFile === undefined) return null;
  for (const name of ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const) {
    if (values[name] === undefined) {
      throw new ConfigError(`${name} is not set; DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE go together.`);
    }
  }
  return { domain: domain ?? '', selector: selector ?? '', keyFile: resolve(keyFile ?? '') };
}

function wrong(given: Record<string, unknown>, error: z.ZodError): ConfigError {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? 'environment');
  const shown = SECRET.has(name) ? 'a value that is not shown here' : JSON.stringify(given[name]);
  return new ConfigError(`${name} is ${shown}; it must be ${issue?.message ?? 'another value'}.`);
}
