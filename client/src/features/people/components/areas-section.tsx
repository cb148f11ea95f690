import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import type { Naming } from '../naming.js';
import type { Voices } from '../voices.js';
import styles from './voices-view.module.css';

interface AreasSectionProps {
  readonly voices: Voices;
  readonly onName: ((naming: Naming) => void) | undefined;
  /** The way to say which areas the campaign counts on. */
  readonly choose: ReactNode;
}

/** Liaisons by government area, the areas without anybody on top (M2, RW12). */
export function AreasSection({ voices, onName, choose }: AreasSectionProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { areas, emptyAreas } = voices;
  const total = areas.length + emptyAreas.length;
  const rows = areas.flatMap(({ name, liaisons }) => liaisons.map((liaison) => ({ name, liaison })));
  return (
    <Section
      title={
        <>
          {t('areas.title')}
          {total > 0 && (
            <span className={styles.covered}>{t('areas.covered', { held: areas.length, count: total })}</span>
          )}
        </>
      }
      actions={choose}
    >
      {total === 0 ? (
        <EmptyState
          action={
            onName && (
              <Button onClick={() => onName({ role: 'area-liaison' })}>{t('spokesperson.name')}</Button>
            )
          }
        >
          {t(onName ? 'areas.none' : 'areas.noneReader')}
        </EmptyState>
      ) : (
        <>
          <div
            className={styles.coverage}
            role="img"
            aria-label={t('areas.coverage', { held: areas.length, empty: emptyAreas.length })}
          >
            {areas.map(({ name }) => (
              <i key={name} />
            ))}
            {emptyAreas.map(({ name }) => (
              <i key={name} className={styles.gap} />
            ))}
          </div>
          {emptyAreas.length > 0 && (
            <div className={styles.empty}>
              <p>
                <Icon name="attention" size={18} />
                {t('areas.empty', { count: emptyAreas.length })}
              </p>
              <ul>
                {emptyAreas.map(({ name, next }) => (
                  <li key={name}>
                    <span>
                      <b>{name}</b>
                      {next && (
                        <small>
                          {next.name}, {t('from', { day: format.day(next.activeFrom, true) })}
                        </small>
                      )}
                    </span>
                    {onName && (
                      <Button
                        small
                        aria-label={t('areas.nameFor', { area: name })}
                        onClick={() => onName({ role: 'area-liaison', area: name })}
                      >
                        {t('spokesperson.name')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <DataTable
            caption={t('areas.title')}
            rows={rows}
            rowKey={({ liaison }) => liaison.id}
            onOpen={onName && (({ liaison }) => onName({ person: liaison }))}
            columns={[
              { key: 'area', title: t('areas.area'), name: true, cell: ({ name }) => name },
              {
                key: 'liaison',
                title: t('areas.liaison'),
                cell: ({ liaison }) => (
                  <span className={styles.who}>
                    <Avatar name={liaison.name} size={28} />
                    <span>
                      {liaison.name}
                      {liaison.position !== '' && <small>{liaison.position}</small>}
                    </span>
                  </span>
                ),
              },
              {
                key: 'since',
                title: t('areas.since'),
                numeric: true,
                muted: true,
                wideOnly: true,
                cell: ({ liaison }) => format.day(liaison.activeFrom, true),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
