import { ok, refused, type Result } from './result.js';

/** Where each action may start and where it leads. */
export type TransitionTable<Status extends string, Action extends string> = Readonly<
  Record<Action, { readonly from: readonly Status[]; readonly to: Status }>
>;

/** The action is not possible now. */
export interface WrongStatus<Status extends string, Action extends string> {
  readonly code: 'wrong-status';
  readonly status: Status;
  readonly action: Action;
  /** What is possible from here. */
  readonly allowed: readonly Action[];
}

/** The status after an action, or why the action is not possible now. */
export function transition<Status extends string, Action extends string>(
  table: TransitionTable<Status, Action>,
  status: Status,
  action: Action,
): Result<Status, WrongStatus<Status, Action>> {
  const step = table[action];
  if (step.from.includes(status)) return ok(step.to);
  return refused({ code: 'wrong-status', status, action, allowed: allowedActions(table, status) });
}

/** The actions that are possible from a status, in the order of the table. */
export function allowedActions<Status extends string, Action extends string>(
  table: TransitionTable<Status, Action>,
  status: Status,
): Action[] {
  const actions = Object.keys(table) as Action[];
  return actions.filter((action) => table[action].from.includes(status));
}
