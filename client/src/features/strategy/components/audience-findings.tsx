import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { shortName } from '../audience-name.js';
import { findingsByAudience, type ToldFinding } from '../diagnosis.js';
import type { Strategy } from '../strategy.js';
import styles from './audience-findings.module.css';

interface AudienceFindingsProps {
  readonly strategy: Strategy;
  readonly onOpen: (diagnosticId: string) => void;
}

/** B7: of each audience how it sees us, with which words, what could be better and what comes next. */
export function AudienceFindings({ strategy, onOpen }: AudienceFindingsProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const found = findingsByAudience(strategy.diagnostics);
  const names = new Map(
    strategy.audiences.map(({ id, name }) => [id, shortName(textIn(name, format.language))]),
  );
  return (
    <Section title={t('diagnosis.findings')} className={styles.section}>
      {found.size === 0 && <p className={styles.none}>{t('diagnosis.findingsNone')}</p>}
      {[...found].map(([audienceId, findings]) => (
        <div key={audienceId ?? ''} className={styles.audience}>
          <h3>{audienceId === null ? t('diagnosis.everybody') : (names.get(audienceId) ?? '')}</h3>
          <ul>
            {findings.map((finding, index) => (
              <Finding key={index} finding={finding} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

interface FindingProps {
  readonly finding: ToldFinding;
  readonly onOpen: (diagnosticId: string) => void;
}

function Finding({ finding, onOpen }: FindingProps) {
  const { t } = useTranslation('strategy');
  const { diagnostic, perception, attributes, opportunities, nextSteps } = finding;
  return (
    <li className={styles.finding}>
      <div className={styles.perception}>
        <p>{perception || t('diagnosis.noPerception')}</p>
        {attributes.length > 0 && (
          <ul className={styles.attributes} aria-label={t('diagnosis.attributes')}>
            {attributes.map((attribute) => (
              <li key={attribute}>{attribute}</li>
            ))}
          </ul>
        )}
        <LinkButton onClick={() => onOpen(diagnostic.id)}>{diagnostic.title}</LinkButton>
      </div>
      <Lines title={t('diagnosis.opportunities')} lines={opportunities} />
      <Lines title={t('diagnosis.nextSteps')} lines={nextSteps} />
    </li>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className={styles.lines}>
      <h4>{title}</h4>
      {lines.length === 0 ? (
        <p className="muted">–</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
