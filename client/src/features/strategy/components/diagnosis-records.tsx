import {
  DIAGNOSTIC_TOOLS,
  type DiagnosticKind,
  type DiagnosticTool,
} from '@altavoz/domain/diagnostics/diagnostic';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Diagnostic } from '../api/get-diagnosis.js';
import { byTool, ofKind } from '../diagnosis.js';
import type { Strategy } from '../strategy.js';
import { useDetailText } from '../use-detail-text.js';
import { AudienceFindings } from './audience-findings.js';
import styles from './diagnosis-records.module.css';

interface DiagnosisRecordsProps {
  readonly strategy: Strategy;
  readonly selected: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Undefined for who only reads. */
  readonly onAdd: ((kind: DiagnosticKind) => void) | undefined;
  /** Shows the times before of a search that was repeated. */
  readonly onEarlier: () => void;
}

/** What adding to a tool begins with. */
const KIND_OF: Readonly<Record<DiagnosticTool, DiagnosticKind>> = {
  survey: 'survey',
  'media-audit': 'media-audit',
  trend: 'trend',
  consultation: 'consultation',
};

/** The four tools with their records, then what all of them found about each audience. */
export function DiagnosisRecords(props: DiagnosisRecordsProps) {
  const { strategy, selected, onOpen, onAdd, onEarlier } = props;
  const { t } = useTranslation('strategy');
  const tools = byTool(strategy.diagnostics);
  const own = ofKind(strategy.diagnostics, 'self-assessment');
  return (
    <>
      <div className={styles.tools}>
        {DIAGNOSTIC_TOOLS.map((tool) => {
          const records = tools.get(tool) ?? [];
          return (
            <Section
              key={tool}
              title={t(`diagnosis.tool.${tool}`)}
              count={records.length}
              className={styles.tool}
              actions={
                onAdd && (
                  <LinkButton
                    aria-label={t('diagnosis.addTo', { tool: t(`diagnosis.tool.${tool}`) })}
                    onClick={() => onAdd(KIND_OF[tool])}
                  >
                    {t('diagnosis.addShort')}
                  </LinkButton>
                )
              }
            >
              {records.length === 0 && <p className={styles.none}>{t(`diagnosis.toolHint.${tool}`)}</p>}
              <ul>
                {records.map(({ diagnostic, before }) => (
                  <Row
                    key={diagnostic.id}
                    diagnostic={diagnostic}
                    before={before}
                    selected={diagnostic.id === selected}
                    onOpen={onOpen}
                    onEarlier={onEarlier}
                  />
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
      {own.length > 0 && (
        <Section title={t('diagnosis.own')} count={own.length} className={styles.own}>
          <ul>
            {own.map((diagnostic) => (
              <Row
                key={diagnostic.id}
                diagnostic={diagnostic}
                before={0}
                selected={diagnostic.id === selected}
                onOpen={onOpen}
                onEarlier={onEarlier}
              />
            ))}
          </ul>
        </Section>
      )}
      <AudienceFindings strategy={strategy} onOpen={onOpen} />
    </>
  );
}

interface RowProps {
  readonly diagnostic: Diagnostic;
  readonly before: number;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onEarlier: () => void;
}

function Row({ diagnostic, before, selected, onOpen, onEarlier }: RowProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const detail = useDetailText();
  return (
    <li className={classNames(styles.row, selected && styles.selected)}>
      <button type="button" aria-pressed={selected} onClick={() => onOpen(diagnostic.id)}>
        <b>{diagnostic.title}</b>
        <small>{detail(diagnostic.details)}</small>
      </button>
      <span className={styles.when}>
        <span className="tabular">{format.day(diagnostic.date, true)}</span>
        {before > 0 && (
          <LinkButton onClick={onEarlier}>{t('diagnosis.earlier', { count: before })}</LinkButton>
        )}
      </span>
    </li>
  );
}
