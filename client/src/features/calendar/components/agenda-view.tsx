import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { offsetIn, scrollerOf } from '../../../shared/ui/scroller.js';
import { usePrinting } from '../../../shared/ui/use-printing.js';
import { agendaRows, type AgendaRow } from '../agenda-rows.js';
import type { Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import { useActivityWords, type ActivityWords } from '../use-activity-words.js';
import { channelOf } from './activity-chip.js';
import { AgendaLine } from './agenda-line.js';
import styles from './agenda-view.module.css';
import { GapCard } from './gap-card.js';
import { GapStrip, type GapStripProps } from './gap-strip.js';

interface AgendaViewProps extends GapStripProps {
  readonly range: DateRange;
  /** Where the list begins to be read. */
  readonly day: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly selectedId: string | undefined;
  readonly picked: Picked;
  /** The list scrolls by itself; on a phone the page does. */
  readonly scrolls: boolean;
  readonly onOpen: (occurrence: Occurrence, how: OpenHow) => void;
}

/** A line before it is measured. */
const LINE = 43;
/** Drawn beyond what is seen, so that Tab always finds the next line. */
const BEYOND = 12;
/** What Page Up and Page Down step over. */
const PAGE = 10;

/**
 * Day after day in one list, of which only what is near is drawn: a thousand lines cost as much as thirty. Every line is
 * a button in reading order that says its place of how many; on paper the list is whole.
 */
export function AgendaView(props: AgendaViewProps) {
  const { range, day, occurrences, gaps, scrolls } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useActivityWords();
  const printing = usePrinting();
  const rows = useMemo(() => agendaRows(range, occurrences, gaps), [range, occurrences, gaps]);
  const [list, setList] = useState<HTMLOListElement | null>(null);
  const [active, setActive] = useState<string | undefined>(undefined);
  const scroller = useMemo(() => (list === null ? null : scrollerOf(list)), [list]);
  const activeIndex = rows.findIndex(({ key }) => key === active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => LINE,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: BEYOND,
    scrollMargin: list === null || scroller === null ? 0 : offsetIn(scroller, list),
    // The line that has the focus stays, however far one scrolls.
    rangeExtractor: (seen) => {
      const near = defaultRangeExtractor(seen);
      return activeIndex === -1 || near.includes(activeIndex)
        ? near
        : [...near, activeIndex].sort((a, b) => a - b);
    },
  });

  const first = rows.findIndex((row) => row.day >= day);
  useEffect(() => {
    if (scrolls && scroller !== null && first > 0) virtual.scrollToIndex(first, { align: 'start' });
    // Only when other days are asked for: a refreshed answer must not move what is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [scroller, day]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = stepTo(event.key, activeIndex, rows.length);
    const row = to === undefined ? undefined : rows[to];
    if (to === undefined || row === undefined || list === null) return;
    event.preventDefault();
    setActive(row.key);
    virtual.scrollToIndex(to);
    focusLine(list, to);
  };

  if (rows.length === 0) {
    return (
      <p className={styles.none}>
        {t('empty.period', { start: format.day(range.start), end: format.day(range.end) })}
      </p>
    );
  }
  const shown = printing
    ? rows.map((row, index) => ({ index, key: row.key, start: undefined }))
    : virtual.getVirtualItems();
  return (
    <div className={classNames(styles.frame, scrolls && styles.scrolls)}>
      {!scrolls && <GapStrip {...props} />}
      {/* Arrow keys go from one line to the next; the lines themselves are buttons. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- see above */}
      <ol
        ref={setList}
        className={classNames(styles.list, printing && styles.whole)}
        style={printing ? {} : { height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const line = event.target.closest<HTMLElement>('[data-index]');
          setActive(rows[Number(line?.dataset['index'])]?.key);
        }}
      >
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place: CSSProperties =
            start === undefined ? {} : { transform: `translateY(${start - virtual.options.scrollMargin}px)` };
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={index}
              className={classNames(styles.line, row.firstOfDay && styles.first)}
              style={place}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              <Line row={row} words={words} {...props} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Line(props: AgendaViewProps & { readonly row: AgendaRow; readonly words: ActivityWords }) {
  const { row, words, range, today, selectedId, picked, onOpen, onCover } = props;
  const format = useFormat();
  return (
    <>
      {row.firstOfDay && (
        <h2 className={styles.day}>
          <span className={classNames(row.day === today && styles.today)}>{format.dayTitle(row.day)}</span>
        </h2>
      )}
      {row.kind === 'gap' ? (
        <div className={classNames('hatch', styles.gap)}>
          <GapCard gap={row.gap} onCover={row.gap.end < today ? undefined : onCover} />
        </div>
      ) : (
        <button
          type="button"
          data-occurrence={row.occurrence.id}
          data-channel={channelOf(row.occurrence)}
          aria-pressed={picked.among(row.occurrence) ? picked.has(row.occurrence) : undefined}
          className={classNames(
            styles.activity,
            row.occurrence.subjectId === selectedId && styles.selected,
            picked.has(row.occurrence) && styles.picked,
          )}
          onClick={(event) => onOpen(row.occurrence, event)}
        >
          <AgendaLine
            occurrence={row.occurrence}
            today={today}
            from={range.start}
            words={words}
            picked={picked}
          />
        </button>
      )}
    </>
  );
}

/** The line that a key goes to; the first one when none has the focus. */
function stepTo(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

/** A line far away is drawn in the next frames. */
function focusLine(list: HTMLElement, index: number, frames = 10): void {
  const button = list.querySelector<HTMLElement>(`[data-index="${index}"] button`);
  if (button !== null) button.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusLine(list, index, frames - 1));
}
