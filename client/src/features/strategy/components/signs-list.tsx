import { PLANNED_SIGNS, REACTIVE_SIGNS } from '@altavoz/catalogue/self-assessment';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import type { DiagnosticDetails } from '../api/get-diagnosis.js';
import styles from './diagnostic-panel.module.css';

/** B11: the signs that hold, those of going abroad by itself and those of planning it. */
export default function SignsList({
  details,
}: {
  readonly details: Extract<DiagnosticDetails, { kind: 'self-assessment' }>;
}) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  return (
    <>
      {(
        [
          ['reactive', REACTIVE_SIGNS],
          ['planned', PLANNED_SIGNS],
        ] as const
      ).map(([list, signs]) => (
        <Section key={list} level="row" title={t(`diagnosis.${list}`)} count={details[list].length}>
          <ul className={styles.signs}>
            {signs
              .filter(({ key }) => details[list].includes(key))
              .map(({ key, label }) => (
                <li key={key}>
                  <Icon name="check" size={15} />
                  {label[language]}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
