/**
 * Query keys. Everything of a campaign begins with `['campaigns', id]`, so that one call refreshes all of it:
 * `keys.room(id, 'budget')` → `['campaigns', id, 'budget']`, with filters after it.
 */
export const keys = {
  me: ['me'] as const,
  organization: ['organization'] as const,
  users: ['users'] as const,
  lists: ['lists'] as const,
  catalogue: ['catalogue'] as const,
  campaigns: ['campaigns'] as const,
  campaignList: ['campaigns', 'list'] as const,
  campaign: (campaignId: string) => ['campaigns', campaignId] as const,
  room: <const R extends string, const Rest extends readonly unknown[]>(
    campaignId: string,
    room: R,
    ...rest: Rest
  ) => ['campaigns', campaignId, room, ...rest] as const,
};
