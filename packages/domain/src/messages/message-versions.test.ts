import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkReadiness } from '../bulletins/readiness.js';
import { addDays } from '../shared/plain-date.js';
import { checkTacticMessages } from '../tactics/check-schedule.js';
import { rewritten, standing, stepOf, type MessageState, type VersionStatus } from './message-versions.js';
import { MESSAGE_TRANSITIONS } from './message.js';
import { wordsToSay } from './sayable.js';

const DAY = '2027-03-10';
const ACTIONS = [...MESSAGE_TRANSITIONS, 'edit', 'limit', 'tomorrow'] as const;

/** A message lived through the functions that the service asks. */
class Life {
  state: MessageState = { status: 'draft', number: 1, inForce: null };
  readonly versions = new Map<number, VersionStatus>([[1, 'draft']]);
  /** The last day of each version's words. */
  readonly until = new Map<number, string | null>([[1, null]]);
  day = DAY;

  take(action: (typeof ACTIONS)[number]): void {
    if (action === 'tomorrow') this.day = addDays(this.day, 1);
    else if (action === 'edit' || action === 'limit') this.write(action === 'limit');
    else {
      const taken = stepOf(this.state, action);
      if (!taken.ok) return;
      this.state = taken.value.state;
      for (const { number, status } of taken.value.versions) this.versions.set(number, status);
    }
  }

  private write(limited: boolean): void {
    const next = rewritten(this.state);
    if (!next) return;
    this.state = next;
    this.versions.set(next.number, 'draft');
    this.until.set(next.number, limited ? addDays(this.day, 1) : null);
  }

  /** As the rules of tactics and bulletins see it. */
  asSeen() {
    const { inForce, number } = this.state;
    return {
      id: 'm1',
      label: 'm1',
      status: standing(this.state),
      validUntil: this.until.get(inForce ?? number),
    };
  }

  /** Approved, not retired, not replaced, and not past its last day. */
  get holds(): boolean {
    const { inForce } = this.state;
    const until = inForce === null ? null : this.until.get(inForce);
    return inForce !== null && (!until || this.day <= until);
  }
}

const lives = fc.array(fc.constantFrom(...ACTIONS), { maxLength: 30 });
const options = { numRuns: 100 };

describe('RH18 versions of a message', () => {
  test('any sequence of steps leaves at most one version in force, and it is the one that the message names', () => {
    fc.assert(
      fc.property(lives, (actions) => {
        const life = new Life();
        for (const action of actions) {
          life.take(action);
          const approved = [...life.versions].filter(([, status]) => status === 'approved');
          expect(approved.map(([number]) => number)).toEqual(
            life.state.inForce === null ? [] : [life.state.inForce],
          );
        }
      }),
      options,
    );
  });

  test('the approved version stays while the next one is written, and goes with its retirement', () => {
    const approved: MessageState = { status: 'approved', number: 1, inForce: 1 };
    const begun = rewritten(approved);
    expect(begun).toEqual({ status: 'draft', number: 2, inForce: 1 });
    expect(stepOf(begun ?? approved, 'retire')).toEqual({
      ok: true,
      value: {
        state: { status: 'retired', number: 1, inForce: null },
        versions: [
          { number: 2, status: 'retired' },
          { number: 1, status: 'retired' },
        ],
      },
    });
    expect(rewritten({ status: 'retired', number: 1, inForce: null })).toBeUndefined();
  });
});

describe('RH9 no sequence of steps lets a draft, retired or expired text out', () => {
  test('neither to be said, nor into a bulletin, nor onto a newly scheduled tactic', () => {
    fc.assert(
      fc.property(lives, (actions) => {
        const life = new Life();
        for (const action of actions) {
          life.take(action);
          const { state, day, holds } = life;
          const message = life.asSeen();
          const words =
            state.inForce === null
              ? null
              : { number: state.inForce, themes: ['culture'], validUntil: message.validUntil };

          const said = wordsToSay({ status: state.status, inForce: words }, { day, themes: null });
          expect(said?.number).toBe(holds ? state.inForce : undefined);

          const tactic = { id: 't1', label: 't1', start: day, messageIds: ['m1'], indicatorIds: [] };
          const onTactic = checkTacticMessages(tactic, new Map([['m1', message]]));
          expect(onTactic.map(({ rule }) => rule)).toEqual(holds ? [] : ['RH9']);

          const ofTheMonth = { id: 'b1', type: 'message', messageId: 'm1', text: 'Palabras' } as const;
          const bulletin = { id: 'b1', label: 'b1', subject: 'Marzo', blocks: [ofTheMonth] };
          const found = checkReadiness({ bulletin, messages: [message], activeSubscribers: 1, today: day });
          expect(found.some(({ key }) => key === 'message-not-in-force')).toBe(!holds);
        }
      }),
      options,
    );
  });
});
