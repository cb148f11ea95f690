/** A media contact as a press release sees it. */
export interface ReleaseContact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** They asked not to be sent any. */
  readonly noReleases: boolean;
  readonly archived: boolean;
}

/** Why somebody who was chosen is not written to. */
export const LEFT_OUT_REASONS = ['declined', 'archived', 'no-address', 'same-address'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface ReleaseRecipients<C extends ReleaseContact> {
  readonly writable: readonly (C & { readonly email: string })[];
  readonly leftOut: readonly { readonly contact: C; readonly reason: LeftOutReason }[];
}

/**
 * Who of the chosen contacts a release leaves for, each address once (N5): whoever asked not to be written to, was put
 * aside or has no address is left out and named.
 */
export function releaseRecipients<C extends ReleaseContact>(chosen: readonly C[]): ReleaseRecipients<C> {
  const writable: (C & { readonly email: string })[] = [];
  const leftOut: { readonly contact: C; readonly reason: LeftOutReason }[] = [];
  // Two people may share one address: whoever declined speaks for it.
  const declined = new Set(chosen.flatMap((contact) => (contact.noReleases ? addressOf(contact) : [])));
  const taken = new Set<string>();
  for (const contact of chosen) {
    const [address] = addressOf(contact);
    const reason = reasonFor(contact, address, declined, taken);
    if (reason !== null || address === undefined) {
      leftOut.push({ contact, reason: reason ?? 'no-address' });
      continue;
    }
    taken.add(address);
    writable.push({ ...contact, email: address });
  }
  return { writable, leftOut };
}

function reasonFor(
  { noReleases, archived }: ReleaseContact,
  address: string | undefined,
  declined: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): LeftOutReason | null {
  if (noReleases || (address !== undefined && declined.has(address))) return 'declined';
  if (archived) return 'archived';
  if (address === undefined) return 'no-address';
  return taken.has(address) ? 'same-address' : null;
}

function addressOf({ email }: ReleaseContact): [string] | [] {
  const address = email?.trim().toLowerCase() ?? '';
  return address === '' ? [] : [address];
}
