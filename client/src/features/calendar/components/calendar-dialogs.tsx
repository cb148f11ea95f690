import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { lazy, Suspense } from 'react';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useTactic } from '../api/get-tactic.js';
import { datedOf } from '../dated.js';
import type { DatesChange } from '../dates-change.js';
import type { NewDays } from '../event-adapter.js';
import type { Filters } from '../filters.js';
import type { Gap, Occurrence } from '../occurrence.js';
import type { View } from '../visible-range.js';

const MoveDialog = lazy(() => import('./move-dialog.js'));
const CoverDialog = lazy(() => import('./cover-dialog.js'));
const ShiftDialog = lazy(() => import('./shift-dialog.js'));
const ScopeDialog = lazy(() => import('./scope-dialog.js'));
const ViewsDialog = lazy(() => import('./views-dialog.js'));
const ShareDialog = lazy(() => import('./share-dialog.js'));
const FeedDialog = lazy(() => import('./feed-dialog.js'));
const EventDialog = lazy(() => import('./event-dialog.js'));

/** The one question that stands over the calendar. */
export type OpenDialog =
  | {
      readonly kind: 'move';
      readonly tacticId: string;
      /** The time of a series that is meant. */
      readonly occurrence?: Occurrence | undefined;
      readonly proposed?: PlainDateString | undefined;
    }
  | { readonly kind: 'cover'; readonly gap: Gap }
  | { readonly kind: 'shift' }
  /** Without `to` it is left out. */
  | { readonly kind: 'scope'; readonly occurrence: Occurrence; readonly to: NewDays | undefined }
  | { readonly kind: 'views' | 'share' | 'feed' }
  | { readonly kind: 'event'; readonly eventId?: string | undefined };

interface CalendarDialogsProps {
  readonly open: OpenDialog | undefined;
  readonly today: PlainDateString;
  readonly day: PlainDateString;
  readonly period: DateRange;
  readonly view: View;
  readonly filters: Filters;
  readonly everything: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly unscheduled: readonly Tactic[];
  readonly picked: readonly Tactic[];
  readonly onOpen: (dialog: OpenDialog | undefined) => void;
  readonly onPut: (tactic: Tactic, to: NewDays) => void;
  readonly onChange: (change: DatesChange) => Promise<unknown>;
  readonly onShifted: () => void;
  readonly onShow: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** Every dialog comes when it is asked for. */
export function CalendarDialogs(props: CalendarDialogsProps) {
  const { open, today, day, period, view, filters, everything, gaps, unscheduled, picked } = props;
  const { onOpen, onPut, onChange, onShifted, onShow } = props;
  const tactic = useTactic(open?.kind === 'move' ? open.tacticId : undefined);
  const close = (): void => onOpen(undefined);
  if (open === undefined) return null;
  return (
    <Suspense fallback={null}>
      {open.kind === 'move' && tactic !== undefined && (
        <MoveDialog
          tactic={tactic}
          occurrence={open.occurrence}
          proposed={open.proposed}
          today={today}
          period={period}
          occurrences={everything}
          gaps={gaps}
          onClose={close}
          onConfirm={(to) => {
            const { occurrence } = open;
            if (occurrence?.recurring === true) {
              onOpen({ kind: 'scope', occurrence, to });
            } else {
              close();
              onPut(tactic, to);
            }
          }}
        />
      )}
      {open.kind === 'cover' && (
        <CoverDialog
          gap={open.gap}
          tactics={unscheduled}
          onClose={close}
          onChoose={({ id }) =>
            onOpen({
              kind: 'move',
              tacticId: id,
              proposed: open.gap.start < today ? today : open.gap.start,
            })
          }
        />
      )}
      {open.kind === 'shift' && (
        <ShiftDialog
          tactics={picked}
          period={period}
          onClose={close}
          onShift={(change) => onChange(change).then(onShifted)}
        />
      )}
      {open.kind === 'scope' && (
        <ScopeDialog
          occurrence={open.occurrence}
          to={open.to}
          onClose={close}
          onConfirm={(scope) => {
            close();
            const { occurrence, to } = open;
            const dated = datedOf(occurrence);
            if (dated === undefined) return;
            const change: DatesChange =
              to !== undefined
                ? { action: 'move-occurrence', tactic: dated, occurrence, to, scope }
                : { action: 'skip', tactic: dated, occurrence, scope: scope === 'all' ? 'following' : scope };
            // A refusal is said, and taken back, where every change of days is.
            void onChange(change).catch(() => undefined);
          }}
        />
      )}
      {open.kind === 'views' && <ViewsDialog view={view} filters={filters} onClose={close} onShow={onShow} />}
      {open.kind === 'share' && <ShareDialog filters={filters} period={period} onClose={close} />}
      {open.kind === 'feed' && <FeedDialog filters={filters} onClose={close} />}
      {open.kind === 'event' && <EventDialog eventId={open.eventId} day={day} onClose={close} />}
    </Suspense>
  );
}
