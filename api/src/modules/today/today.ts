import type { Gap } from '@altavoz/domain/calendar/gaps';
import type { Finding } from '@altavoz/domain/checks/finding';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { BudgetParts } from '../budget/budget.presenter.js';
import type { Occurrence } from '../calendar/calendar-source.js';
import type { FreePressAnswer } from '../free-press/free-press.service.js';

/** Something that waits for a decision of the signed-in person. */
export interface Decision {
  readonly kind: 'message' | 'bulletin' | 'held-bulletin' | 'new-bulletin' | 'release';
  readonly id: string;
  readonly title: LocalizedText;
  /** Version of the words, amount of the release or recipients of the bulletin. */
  readonly figure: number;
  readonly by: string;
  readonly since: Date;
  readonly uses: number;
}

export interface Today {
  readonly day: PlainDateString;
  readonly decisions: readonly Decision[];
  /** The nearest first; all of them, the screen shows the first few. */
  readonly attention: readonly Finding[];
  readonly upcoming: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly ribbon: { readonly start: PlainDateString; readonly counts: readonly number[] };
  /** Null for those who may not read the plan. */
  readonly budget: BudgetParts | null;
  readonly freePress: FreePressAnswer | null;
}
