interface Stored {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The fields that every resource answers with. */
export function presentStored({ id, version, createdAt, updatedAt }: Stored) {
  return { id, version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

export function presentMoment(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

/** A page of entities as the interface shows them. */
export function presentPage<E, P>(
  page: { items: readonly E[]; nextCursor: string | null },
  present: (item: E) => P,
) {
  return { items: page.items.map(present), nextCursor: page.nextCursor };
}
