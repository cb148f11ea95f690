import { textIn } from '@altavoz/domain/shared/language';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Occurrence } from './occurrence.js';

/** What is said of an activity. Taken once for a whole view: hundreds of chips ask nothing of their own. */
export interface ActivityWords {
  readonly name: (occurrence: Occurrence) => string;
  /** What its mark says to those who do not see it: the channel type of a tactic, the kind of anything else. */
  readonly kind: (occurrence: Occurrence) => string;
  /** When it is: its days, and its hours when it has them. */
  readonly when: (occurrence: Occurrence) => string;
  readonly repeats: string;
  /** Whose attention it shares with another activity; undefined when nobody's. */
  readonly overlaps: (occurrence: Occurrence) => string | undefined;
}

export function useActivityWords(): ActivityWords {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  return useMemo(() => {
    const kinds = new Map<string, string>();
    const kindOf = ({ kind, channelType }: Occurrence): string => {
      if (kind !== 'tactic') return t(`kinds.${kind}`);
      return channelType === null ? '' : t(`shared:channel.${channelType}`);
    };
    return {
      name: (occurrence) => {
        const name = textIn(occurrence.title, format.language);
        return occurrence.kind === 'contracting' ? t('deadline', { name }) : name;
      },
      kind: (occurrence) => {
        const key = occurrence.channelType ?? occurrence.kind;
        const known = kinds.get(key) ?? kindOf(occurrence);
        kinds.set(key, known);
        return known;
      },
      when: ({ start, end, time }) => {
        const days = format.range(start, end);
        return time === null ? days : `${days}, ${time.start} – ${time.end}`;
      },
      repeats: t('repeats'),
      overlaps: ({ overlaps }) => {
        if (overlaps === null) return undefined;
        const { audienceIds, personIds } = overlaps;
        const both = [
          ...(audienceIds.length > 0 ? [t('overlaps.audiences', { count: audienceIds.length })] : []),
          ...(personIds.length > 0 ? [t('overlaps.people', { count: personIds.length })] : []),
        ];
        return both.length === 0 ? undefined : t('overlaps.chip', { whom: format.list(both) });
      },
    };
  }, [t, format]);
}
