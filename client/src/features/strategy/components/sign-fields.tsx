import { PLANNED_SIGNS, REACTIVE_SIGNS } from '@altavoz/catalogue/self-assessment';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { FieldFrame, useFieldIds } from '../../../shared/ui/field.js';
import type { DiagnosticDetails } from '../api/get-diagnosis.js';
import type { DiagnosticValues } from '../diagnostic-form.js';

/** B11: which signs hold, those of going abroad by itself and those of planning it. */
export function SignFields({
  details,
  change,
}: {
  readonly details: Extract<DiagnosticDetails, { kind: 'self-assessment' }>;
  readonly change: (changes: Partial<DiagnosticValues>) => void;
}) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const ids = useFieldIds({});
  return (
    <>
      {(
        [
          ['reactive', REACTIVE_SIGNS],
          ['planned', PLANNED_SIGNS],
        ] as const
      ).map(([list, signs]) => (
        <FieldFrame key={list} group id={`${ids.id}-${list}`} label={t(`diagnosis.${list}`)}>
          {signs.map(({ key, label }) => (
            <CheckField
              key={key}
              label={label[language]}
              checked={details[list].includes(key)}
              onChange={(event) =>
                change({
                  details: {
                    ...details,
                    [list]: signs
                      .map((sign) => sign.key)
                      .filter((sign) => (sign === key ? event.target.checked : details[list].includes(sign))),
                  },
                })
              }
            />
          ))}
        </FieldFrame>
      ))}
    </>
  );
}
