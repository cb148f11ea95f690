import { PUBLICS } from '@altavoz/domain/audiences/public';
import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { shortName } from '../audience-name.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Reach } from '../reach.js';
import type { RingLayout } from '../ring-layout.js';
import styles from './audience-map.module.css';

interface AudienceMapProps {
  readonly layout: RingLayout<Audience>;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly selected: string | undefined;
  readonly onOpen: (audience: Audience) => void;
}

const SMALLEST = 30;
const LARGEST = 52;

/** Area grows with the number, so the side grows with its root. */
function sideOf(count: number, most: number): number {
  return most === 0 ? 36 : Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most));
}

/** What the circles count: contacts, and until the organization has any, the tactics that reach each group. */
function countsOf(audiences: readonly Audience[], reach: ReadonlyMap<string, Reach>) {
  const of = audiences.some(({ contactsCount }) => contactsCount > 0) ? 'contacts' : 'tactics';
  const counts = new Map(
    audiences.map(({ id, contactsCount }) => [
      id,
      of === 'contacts' ? contactsCount : (reach.get(id)?.tactics.length ?? 0),
    ]),
  );
  return { of, counts } as const;
}

/** Three rings from the city outwards; a group is a circle, filled by priority, dashed without one. */
export function AudienceMap({ layout, reach, selected, onOpen }: AudienceMapProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const { width, height, rings } = layout;
  const counted = countsOf(
    layout.groups.map(({ group }) => group),
    reach,
  );
  const most = Math.max(0, ...counted.counts.values());
  const middle = { x: width / 2, y: height / 2 };
  return (
    <>
      <ul className={styles.map} style={{ height }} aria-label={t('audiences.mapLabel')}>
        <li className={styles.rings} aria-hidden="true">
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} focusable="false">
            {PUBLICS.map((one) => (
              <ellipse key={one} className={styles[one]} cx={middle.x} cy={middle.y} {...rings[one]} />
            ))}
          </svg>
          {PUBLICS.map((one) => (
            <span
              key={one}
              className={classNames(styles.ringName, styles[`name-${one}`])}
              style={{ left: middle.x, top: middle.y - rings[one].ry }}
            >
              {t(`audiences.public.${one}`)}
            </span>
          ))}
        </li>
        {layout.groups.map(({ group, zone, x, y }) => {
          const messages = reach.get(group.id)?.messages ?? [];
          const count = counted.counts.get(group.id) ?? 0;
          const name = textIn(group.name, format.language);
          const side = sideOf(count, most);
          return (
            <li key={group.id} className={styles.place} style={{ left: x, top: y - side / 2 }}>
              <button
                type="button"
                className={classNames(
                  styles.group,
                  zone.endsWith('line') && styles.onLine,
                  group.id === selected && styles.selected,
                )}
                aria-pressed={group.id === selected}
                onClick={() => onOpen(group)}
              >
                <i
                  className={styles[group.priority === null ? 'undecided' : `p${group.priority}`]}
                  style={{ width: side, height: side }}
                  aria-hidden="true"
                >
                  {count}
                </i>
                <b title={name}>{shortName(name)}</b>
                <span className="sr-only">
                  {group.priority === null
                    ? t('audiences.noPriority')
                    : t('audiences.priorityName', { priority: group.priority })}
                  , {t(`audiences.${counted.of}`, { count })},
                </span>
                {group.priority !== null && count === 0 && messages.length === 0 ? (
                  <span className={styles.nothing}>{t(`audiences.nothing.${counted.of}`)}</span>
                ) : (
                  <span className={styles.holds}>{t('audiences.messages', { count: messages.length })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.legend} aria-hidden="true">
        <span>{t('audiences.priority')}</span>
        {([1, 2, 3] as const).map((priority) => (
          <span key={priority}>
            <i className={styles[`p${priority}`]} />
            {priority}
          </span>
        ))}
        <span>
          <i className={styles.undecided} />
          {t('audiences.dashed')}
        </span>
        <span>{t(`audiences.size.${counted.of}`)}</span>
        <span className={styles.line}>{t('audiences.line')}</span>
      </div>
    </>
  );
}
