import { z } from 'zod';

/** Grows when what stands in a takeout means something else than before. */
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.sha256';
export const README = 'README.txt';
export const dataPath = (collection: string) => `data/${collection}.jsonl`;
export const tablePath = (collection: string) => `tables/${collection}.csv`;
export const filePath = (name: string) => `files/${name}`;

const count = z.int().min(0);

/** What a takeout says about itself; the last thing that is written and the first that is read. */
export const manifestSchema = z.object({
  format: z.literal('altavoz-takeout'),
  version: z.int().min(1),
  madeAt: z.iso.datetime(),
  organization: z.object({ id: z.string(), name: z.string() }),
  collections: z.array(z.object({ name: z.string().regex(/^[\w-]{1,80}$/), rows: count })).max(1_000),
  files: count,
  /** Files that rows name and the disk did not have any more. */
  missing: z.array(z.string().max(100)),
  /** What stayed behind, with the reason. */
  leftOut: z.array(z.object({ collection: z.string(), reason: z.string() })),
  /** Fields that left empty, because what they hold opens a door. */
  blanked: z.array(z.string()),
  /** SHA-256 of the list that holds the SHA-256 of everything else. */
  checksums: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Collections of the running service rather than of the organization. What is only keys is found out by itself. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  jobs: 'work that waits in this installation',
  mails: 'mail of the built-in mailbox, which holds links that let people in',
  imports: 'spreadsheets that wait for a decision',
  'import-rows': 'spreadsheets that wait for a decision',
  takeouts: 'the list of takeouts of this installation',
};

export const ONLY_KEYS = 'links and keys, of which only a fingerprint is stored: make new ones';

/** The collections whose rows mean something to a takeout itself. */
export const COLLECTIONS = {
  organization: 'organizations',
  users: 'users',
  campaigns: 'campaigns',
  attachments: 'attachments',
  audit: 'audit',
} as const;
