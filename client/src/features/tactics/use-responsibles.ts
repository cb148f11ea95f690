import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../shared/plan/people.js';
import { usersQuery } from '../../shared/plan/users.js';
import { useCampaignId } from '../../shared/session/campaign.js';

export interface Responsible {
  readonly id: string;
  readonly name: string;
  /** May be given more; who has left still names what they did. */
  readonly active: boolean;
}

/** Who may answer for a tactic: those with an account, and the campaign's people without one. */
export function useResponsibles(): readonly Responsible[] {
  const users = useQuery(usersQuery).data ?? [];
  const people = useQuery(peopleQuery(useCampaignId())).data ?? [];
  return [
    ...users.map(({ id, name, status }) => ({ id, name, active: status !== 'disabled' })),
    ...people
      .filter(({ userId }) => userId === null)
      .map(({ id, name, activeTo }) => ({ id, name, active: activeTo === null })),
  ];
}
