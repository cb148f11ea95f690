import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { handOver, ReportKind, reports } from '@altavoz/contracts/reports';
import type { getResultsPage, setResultsPage } from '@altavoz/contracts/results-page';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { OfflineError, problemFrom } from '../../../shared/api-client/problem.js';
import { call, urlOf } from '../../../shared/api-client/request.js';

export type { ReportKind };
export type Outline = OutputOf<typeof handOver.outline>;
export type ResultsPage = OutputOf<typeof getResultsPage>;

/** What somebody chose: which report, of which months, in which language. */
export interface Choice {
  readonly kind: ReportKind;
  readonly language: 'es' | 'en';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const queryOf = ({ language, from, to }: Choice) => ({ language, from, to });

export const outlineQuery = (campaignId: string, choice: Choice) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'reports', choice.kind, choice.language, choice.from, choice.to),
    queryFn: ({ signal }): Promise<Outline> => {
      const query = queryOf(choice);
      if (choice.kind === 'hand-over') {
        return call<typeof handOver.outline>('GET /campaigns/:campaignId/hand-over', {
          params: { campaignId },
          query,
          signal,
        });
      }
      return call<typeof reports.outline>('GET /campaigns/:campaignId/reports/:report', {
        params: { campaignId, report: choice.kind },
        query,
        signal,
      });
    },
  });

/** Where the file of a choice is. */
export function fileUrl(campaignId: string, choice: Choice, format: 'pdf' | 'xlsx'): string {
  const query = queryOf(choice);
  if (choice.kind === 'hand-over') {
    const options = { params: { campaignId }, query };
    return format === 'pdf'
      ? urlOf<typeof handOver.pdf>('GET /campaigns/:campaignId/hand-over/document.pdf', options)
      : urlOf<typeof handOver.xlsx>('GET /campaigns/:campaignId/hand-over/tables.xlsx', options);
  }
  const options = { params: { campaignId, report: choice.kind }, query };
  return format === 'pdf'
    ? urlOf<typeof reports.pdf>('GET /campaigns/:campaignId/reports/:report/document.pdf', options)
    : urlOf<typeof reports.xlsx>('GET /campaigns/:campaignId/reports/:report/tables.xlsx', options);
}

/** Fetches a file and hands it to the browser, so that a refusal is a sentence here and not a page of its own. */
export async function saveFile(url: string, name: string): Promise<void> {
  const response = await fetch(url, { credentials: 'same-origin' }).catch((error: unknown) => {
    throw new OfflineError('The service did not answer', { cause: error });
  });
  if (!response.ok) throw await problemFrom(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const resultsPageQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'reports', 'page'),
    queryFn: ({ signal }) =>
      call<typeof getResultsPage>('GET /campaigns/:campaignId/results-page', {
        params: { campaignId },
        signal,
      }),
  });

export function useSetResultsPage(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (published: boolean) =>
      call<typeof setResultsPage>('PUT /campaigns/:campaignId/results-page', {
        params: { campaignId },
        body: { published },
      }),
    onSuccess: (page) => client.setQueryData(resultsPageQuery(campaignId).queryKey, page),
  });
}
