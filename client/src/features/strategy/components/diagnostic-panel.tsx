import { textIn } from '@altavoz/domain/shared/language';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import type { Diagnostic, DiagnosticDetails } from '../api/get-diagnosis.js';
import { shortName } from '../audience-name.js';
import type { Strategy } from '../strategy.js';
import styles from './diagnostic-panel.module.css';

const AttachmentsField = lazy(() =>
  import('../../../shared/attachments/attachments-field.js').then((module) => ({
    default: module.AttachmentsField,
  })),
);
const SignsList = lazy(() => import('./signs-list.js'));

interface DiagnosticPanelProps {
  readonly diagnostic: Diagnostic;
  readonly strategy: Strategy;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  readonly onRepeat: () => void;
}

/** One record: what it is, what it found about whom, its links and files. */
export function DiagnosticPanel({ diagnostic, strategy, onClose, onEdit, onRepeat }: DiagnosticPanelProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const { campaign, mayEdit } = strategy;
  const { id, title, date, side, details, summary, findings, audienceIds, links } = diagnostic;
  const nameOf = (audienceId: string): string => {
    const audience = strategy.audiences.find((one) => one.id === audienceId);
    return audience ? shortName(textIn(audience.name, format.language)) : '';
  };
  const facts = useFacts(details);

  return (
    <Drawer
      title={title}
      kicker={t(`diagnosis.kind.${details.kind}`)}
      subtitle={format.day(date, true)}
      onClose={onClose}
      footer={
        mayEdit ? (
          <ButtonRow end>
            <Button onClick={onRepeat}>{t('diagnosis.repeat')}</Button>
            <Button onClick={onEdit}>{t('positioning.edit')}</Button>
          </ButtonRow>
        ) : undefined
      }
    >
      <Facts
        items={[
          ...facts,
          ...(side === null ? [] : [{ name: t('diagnosis.side'), value: t(`diagnosis.sides.${side}`) }]),
          ...(audienceIds.length === 0
            ? []
            : [{ name: t('diagnosis.asked'), value: format.list(audienceIds.map(nameOf)) }]),
        ]}
      />
      {details.kind === 'self-assessment' && (
        <Suspense>
          <SignsList details={details} />
        </Suspense>
      )}
      {summary !== '' && (
        <Section title={t('diagnosis.summary')} level="row">
          <p className={styles.text}>{summary}</p>
        </Section>
      )}
      {findings.map((finding, index) => (
        <Section
          key={index}
          level="row"

          title={finding.audienceId === null ? t('diagnosis.everybody') : nameOf(finding.audienceId)}
        >
          {finding.perception !== '' && <p className={styles.text}>{finding.perception}</p>}
          <Facts
            items={(['attributes', 'opportunities', 'nextSteps'] as const)
              .filter((list) => finding[list].length > 0)
              .map((list) => ({ name: t(`diagnosis.${list}`), value: <Lines lines={finding[list]} /> }))}
          />
        </Section>
      ))}
      {links.length > 0 && (
        <Section title={t('diagnosis.links')} level="row">
          <ul className={styles.links}>
            {links.map(({ label, url }) => (
              <li key={url}>
                <a className={linkClass} href={url} target="_blank" rel="noreferrer">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Suspense>
        <div className={styles.files}>
          <AttachmentsField campaignId={campaign.id} owner="diagnostic" ownerId={id} readOnly={!mayEdit} />
        </div>
      </Suspense>
    </Drawer>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What only this kind of record has. */
function useFacts(details: DiagnosticDetails) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const known = (name: string, value: string) => (value === '' ? [] : [{ name, value }]);
  switch (details.kind) {
    case 'survey':
      return [
        ...known(t('diagnosis.form'), t(`diagnosis.surveyForm.${details.form}`)),
        ...known(
          t('diagnosis.responsesTitle'),
          details.responses === null ? '' : format.number(details.responses),
        ),
        ...(details.surveyUrl === null
          ? []
          : [
              {
                name: t('diagnosis.surveyUrl'),
                value: (
                  <a className={linkClass} href={details.surveyUrl} target="_blank" rel="noreferrer">
                    {new URL(details.surveyUrl).hostname}
                  </a>
                ),
              },
            ]),
      ];
    case 'media-audit':
      return [
        ...known(t('diagnosis.journalist'), details.journalist),
        ...known(t('diagnosis.outlet'), details.outlet),
        ...known(t('diagnosis.scope'), t(`diagnosis.mediaScope.${details.scope}`)),
        ...known(t('diagnosis.information'), t('diagnosis.ofFive', { value: details.information })),
        ...known(t('diagnosis.perception'), t('diagnosis.ofFive', { value: details.perception })),
        ...known(t('diagnosis.perceptionText'), details.perceptionText),
      ];
    case 'trend':
      return [
        ...known(t('diagnosis.area'), t(`diagnosis.trendArea.${details.area}`)),
        ...known(t('diagnosis.implication'), details.implication),
      ];
    case 'consultation':
      return [
        ...known(t('diagnosis.form'), t(`diagnosis.consultationForm.${details.form}`)),
        ...known(t('diagnosis.who'), details.participants),
        ...known(
          t('diagnosis.participantsCount'),
          details.participantsCount === null ? '' : format.number(details.participantsCount),
        ),
      ];
    case 'web-check':
      return [
        ...known(t('diagnosis.query'), details.query),
        ...known(t('diagnosis.about'), t(`diagnosis.webSubject.${details.subject}`)),
        ...known(
          t('diagnosis.place'),
          details.rank === null ? t('diagnosis.notFound') : String(details.rank),
        ),
        ...known(t('diagnosis.finding'), details.finding),
      ];
    case 'self-assessment':
      return [];
  }
}
