import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields } from '../../../shared/ui/field.js';
import type { Lacks } from '../blocks.js';
import { PREHEADER_ADVISED, PREHEADER_MAX, SUBJECT_ADVISED, SUBJECT_MAX, type Content } from '../content.js';
import { BlockFormState, LineField } from './block-fields.js';

interface HeadsFormProps {
  readonly content: Content;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<Content>) => void;
}

/** Writes subject and summary; the counters say how much a phone shows. */
export default function HeadsForm({ content, readOnly, onChange }: HeadsFormProps) {
  const { t } = useTranslation('bulletins');
  const { subject, preheader } = content;
  const state = useMemo(() => {
    const lacks: Lacks = {
      ...(subject.trim() === '' ? { subject: 'required' as const } : {}),
      ...(subject.trim().length > SUBJECT_MAX ? { subject: 'tooLong' as const } : {}),
      ...(preheader.trim().length > PREHEADER_MAX ? { preheader: 'tooLong' as const } : {}),
    };
    return { lacks, says: () => true, readOnly };
  }, [subject, preheader, readOnly]);
  return (
    <BlockFormState value={state}>
      <Fields>
        <LineField
          name="subject"
          label={t('subject')}
          value={subject}
          max={SUBJECT_MAX}
          advised={SUBJECT_ADVISED}
          onChange={(text) => onChange({ subject: text })}
        />
        <LineField
          name="preheader"
          label={t('preheader')}
          hint={t('preheaderHint')}
          value={preheader}
          max={PREHEADER_MAX}
          advised={PREHEADER_ADVISED}
          onChange={(text) => onChange({ preheader: text })}
        />
      </Fields>
    </BlockFormState>
  );
}
