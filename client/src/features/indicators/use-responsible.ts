import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../shared/plan/people.js';
import { usersQuery } from '../../shared/plan/users.js';

/** Who may answer for something: accounts and the campaign's own people, by identifier. */
export function useResponsible(campaignId: string) {
  const users = useQuery(usersQuery).data ?? [];
  const people = useQuery(peopleQuery(campaignId)).data ?? [];
  const names = new Map([...people, ...users].map(({ id, name }) => [id, name]));
  return {
    nameOf: (id: string | null): string => (id === null ? '' : (names.get(id) ?? '')),
    options: [...names].map(([value, label]) => ({ value, label })),
  };
}
