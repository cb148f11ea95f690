import type { importResource, importRow } from '@altavoz/contracts/imports';
import type { Language } from '@altavoz/domain/shared/language';
import type { z } from 'zod';
import { RawAnswer } from '../../platform/http/answer.js';
import { presentStored } from '../../platform/present.js';
import type { SheetRow, WrittenCell } from '../../platform/spreadsheets/cell.js';
import { csvStream } from '../../platform/spreadsheets/write-csv.js';
import type { CheckedRow, Import } from './import.js';
import type { SheetField } from '../../platform/spreadsheets/row-issue.js';

export function presentImport(
  imported: Import,
  fields: readonly SheetField[],
): z.output<typeof importResource> {
  const { kind, state, fileName, columns, mapping, progress, counts, findings, take, problem } = imported;
  return {
    ...presentStored(imported),
    kind,
    state,
    fileName,
    columns: columns.map(({ header, samples }) => ({ header, samples: [...samples] })),
    mapping: [...mapping],
    fields: fields.map(({ key, name, required }) => ({ key, name, required })),
    progress,
    counts: { ...counts },
    findings: [...findings],
    take,
    problem,
  };
}

export function presentRow(row: CheckedRow): z.output<typeof importRow> {
  const { number, outcome, label, changes, issues } = row;
  return { number, outcome, label, changes: [...changes], issues: [...issues] };
}

const REASONS = { es: 'Por qué no se tomó', en: 'Why it was not taken' } as const;

/** The file's own columns and one more, so that the rows can be mended in place and brought again. */
export function refusedCsv(
  imported: Import,
  rows: AsyncIterable<{ readonly sheetRow: SheetRow; readonly row: CheckedRow }>,
  language: Language,
): RawAnswer {
  async function* lines(): AsyncGenerator<readonly WrittenCell[]> {
    yield [...imported.columns.map(({ header }) => header), REASONS[language]];
    for await (const { sheetRow, row } of rows) {
      const cells = imported.columns.map((_, index) => sheetRow.cells[index] ?? null);
      yield [...cells, row.issues.map(({ message }) => message[language]).join(' · ')];
    }
  }
  return new RawAnswer('text/csv; charset=utf-8', csvStream(lines(), language), {
    'content-disposition': `attachment; filename="${imported.kind}-${language === 'es' ? 'rechazadas' : 'refused'}.csv"`,
  });
}
