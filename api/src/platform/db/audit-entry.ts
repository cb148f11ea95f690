/** What a module says about a change: `{ action: 'tactic.move', subject: { kind: 'tactic', id }, changes: ['dates'] }`. */
export interface NewAuditEntry {
  /** `<word>.<verb>` */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Names of the fields that changed; never what they held. */
  readonly changes?: readonly string[];
}
