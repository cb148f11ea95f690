import { reviewState } from '../../indicators/review.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** Targets are looked at every month, at the latest every quarter, while the campaign runs. */
export const rw6Reviews: Rule = {
  id: 'RW6',
  level: 'warning',
  source: 'J5',
  evaluate: ({ campaign, indicators, today }) => {
    if (campaign.status !== 'active') return [];
    return indicators.flatMap(({ id, label, lastReviewOn, reviewFrequency }) => {
      if (!reviewFrequency) return [];
      const review = reviewState(lastReviewOn, reviewFrequency, today);
      if (review.state === 'on-time') return [];
      const key = review.state === 'very-late' ? 'review-very-late' : 'review-late';
      return [
        warning('RW6', { kind: 'indicator', id, label }, key, {
          due: review.due,
          days: review.days,
          lastReviewOn,
        }),
      ];
    });
  },
};
