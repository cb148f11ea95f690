import { CHECKLISTS } from '@altavoz/catalogue/checklists';
import {
  isReady,
  neededForPhase2,
  PHASE_1_CONTENTS,
  type ReadinessItem,
} from '@altavoz/domain/tactics/groundwork';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { peopleQuery } from '../../../shared/plan/people.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { linkClass, LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveGroundwork } from '../api/change-tactics.js';
import { groundworkQuery, type Groundwork } from '../../../shared/plan/groundwork.js';
import styles from './groundwork-panel.module.css';

interface GroundworkPanelProps {
  readonly tactics: readonly Tactic[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** What the plan builds on: it advises and never stops anything. */
export default function GroundworkPanel({ tactics, mayEdit, onClose }: GroundworkPanelProps) {
  const { t } = useTranslation('tactics');
  const ground = useQuery(groundworkQuery(useCampaignId()));
  const problemText = useProblemText();
  const save = useSaveGroundwork();
  const change = (ticks: Partial<Groundwork>): void => {
    if (ground.data === undefined) return;
    save.mutate(
      { ...ground.data, ...ticks },
      {
        onError: (error) => {
          showToast({ message: problemText(error), tone: 'failed' });
          void ground.refetch();
        },
      },
    );
  };
  const disabled = !mayEdit || save.isPending;
  return (
    <Drawer title={t('groundwork.title')} subtitle={t('groundwork.about')} onClose={onClose}>
      {ground.error !== null ? (
        <ErrorState error={ground.error} onRetry={() => void ground.refetch()} />
      ) : ground.data === undefined ? (
        <RowsSkeleton rows={6} />
      ) : (
        <div className={styles.parts}>
          <Contents ground={ground.data} disabled={disabled} onChange={change} />
          <Readiness ground={ground.data} tactics={tactics} disabled={disabled} onChange={change} />
          <Areas ground={ground.data} mayEdit={mayEdit} disabled={disabled} onChange={change} />
        </div>
      )}
    </Drawer>
  );
}

interface PartProps {
  readonly ground: Groundwork;
  readonly disabled: boolean;
  readonly onChange: (ticks: Partial<Groundwork>) => void;
}

const labelsOf = (key: string) =>
  new Map((CHECKLISTS.find((list) => list.key === key)?.items ?? []).map((item) => [item.key, item.label]));
const CONTENT_LABELS = labelsOf('phase-1-contents');
const READINESS_LABELS = labelsOf('phase-2-readiness');

/** The nine contents that every piece draws on (RW9). */
function Contents({ ground, disabled, onChange }: PartProps) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const done = ground.contents.length;
  return (
    <Section
      title={t('groundwork.contents')}
      actions={
        <span className={styles.figure}>
          {t('groundwork.done', { done, total: PHASE_1_CONTENTS.length })}
        </span>
      }
    >
      {PHASE_1_CONTENTS.map((key) => (
        <CheckField
          key={key}
          label={CONTENT_LABELS.get(key)?.[format.language] ?? key}
          disabled={disabled}
          checked={ground.contents.includes(key)}
          onChange={({ target }) =>
            onChange({
              contents: PHASE_1_CONTENTS.filter((each) =>
                each === key ? target.checked : ground.contents.includes(each),
              ),
            })
          }
        />
      ))}
    </Section>
  );
}

/** What phase 2 builds on (RW8): what a finished tactic left behind is there by itself. */
function Readiness({
  ground,
  tactics,
  disabled,
  onChange,
}: PartProps & { readonly tactics: readonly Tactic[] }) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const items = neededForPhase2(tactics);
  const without = (item: ReadinessItem) => ground.readiness.filter((each) => each !== item);
  return (
    <Section
      title={t('groundwork.readiness')}
      actions={
        <span className={styles.figure}>
          {t('groundwork.done', {
            done: items.filter((item) => isReady(item, ground, tactics)).length,
            total: items.length,
          })}
        </span>
      }
    >
      {items.map((item) => {
        const byItself = isReady(item, { ...ground, readiness: without(item) }, tactics);
        const label = READINESS_LABELS.get(item)?.[format.language] ?? item;
        return byItself ? (
          <p key={item} className={styles.there}>
            <Icon name="check" size={18} />
            <span>
              {label}
              <small>{t('groundwork.byItself')}</small>
            </span>
          </p>
        ) : (
          <CheckField
            key={item}
            label={label}
            disabled={disabled}
            checked={ground.readiness.includes(item)}
            onChange={({ target }) =>
              onChange({ readiness: target.checked ? [...without(item), item] : without(item) })
            }
          />
        );
      })}
    </Section>
  );
}

const plain = (area: string): string => area.trim().toLocaleLowerCase();

/** The government areas that should have a voice in the campaign (RW12). */
function Areas({ ground, mayEdit, disabled, onChange }: PartProps & { readonly mayEdit: boolean }) {
  const { t } = useTranslation(['tactics', 'shared']);
  const campaignId = useCampaignId();
  const [name, setName] = useState('');
  const liaisons = (useQuery(peopleQuery(campaignId)).data ?? []).filter(
    ({ role, activeTo }) => role === 'area-liaison' && activeTo === null,
  );
  const add = (): void => {
    const area = name.trim();
    if (area === '') return;
    setName('');
    if (!ground.areas.some((each) => plain(each) === plain(area)))
      onChange({ areas: [...ground.areas, area] });
  };
  return (
    <Section title={t('groundwork.areas')} count={ground.areas.length}>
      <ul className={styles.areas}>
        {ground.areas.map((area) => {
          const people = liaisons.filter((person) => plain(person.area) === plain(area));
          return (
            <li key={area}>
              <span>
                <b>{area}</b>
                {people.length > 0 ? (
                  <small>{people.map((person) => person.name).join(', ')}</small>
                ) : (
                  <Link
                    to="/c/$campaignId/people"
                    params={{ campaignId }}
                    className={`${linkClass} ${styles.nobody ?? ''}`}
                  >
                    {t('groundwork.nobody')}
                  </Link>
                )}
              </span>
              {mayEdit && (
                <LinkButton
                  disabled={disabled}
                  aria-label={t('groundwork.removeArea', { area })}
                  onClick={() => onChange({ areas: ground.areas.filter((each) => each !== area) })}
                >
                  {t('shared:actions.remove')}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={t('groundwork.newArea')}
            maxLength={120}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" disabled={disabled || name.trim() === ''}>
            {t('shared:actions.add')}
          </Button>
        </form>
      )}
    </Section>
  );
}
