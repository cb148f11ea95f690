import { useTranslation } from 'react-i18next';
import type { DiagnosticDetails } from './api/get-diagnosis.js';

/** What a record is, in one line: `Encuesta · 412 respuestas`. */
export function useDetailText(): (details: DiagnosticDetails) => string {
  const { t } = useTranslation('strategy');
  return (details) => {
    switch (details.kind) {
      case 'survey':
        return joined(
          t(`diagnosis.surveyForm.${details.form}`),
          details.responses === null ? '' : t('diagnosis.responses', { count: details.responses }),
        );
      case 'media-audit':
        return joined(
          `${details.journalist}, ${details.outlet}`,
          t('diagnosis.scales', { information: details.information, perception: details.perception }),
        );
      case 'trend':
        return t(`diagnosis.trendArea.${details.area}`);
      case 'consultation':
        return joined(
          t(`diagnosis.consultationForm.${details.form}`),
          details.participantsCount === null
            ? details.participants
            : t('diagnosis.participants', { count: details.participantsCount }),
        );
      case 'web-check':
        return joined(
          t(`diagnosis.webSubject.${details.subject}`),
          details.rank === null ? t('diagnosis.notFound') : t('diagnosis.rank', { rank: details.rank }),
        );
      case 'self-assessment':
        return t('diagnosis.signs', {
          reactive: details.reactive.length,
          planned: details.planned.length,
        });
    }
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
