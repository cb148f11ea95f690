import { IMPORT_KINDS, IMPORT_STATES } from '@altavoz/contracts/imports';
import { ROLES } from '@altavoz/domain/accounts/role';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { defineModel } from '../../platform/db/model.js';
import type { ImportFields, ImportRowsFields } from './import.js';

export const importModel = defineModel<ImportFields>(
  'Import',
  'imports',
  {
    kind: { type: String, enum: IMPORT_KINDS, required: true },
    campaignId: { type: String, default: null },
    settings: { type: Object, default: {} },
    language: { type: String, enum: LANGUAGES, required: true },
    role: { type: String, enum: ROLES, default: 'editor' },
    userId: { type: String, required: true },
    fileName: { type: String, required: true },
    format: { type: String, enum: ['xlsx', 'csv', 'rows'], required: true },
    file: { type: String, default: null },
    state: { type: String, enum: IMPORT_STATES, required: true },
    run: { type: Number, required: true },
    columns: { type: [Object], default: [] },
    mapping: { type: [String], default: [] },
    rowCount: { type: Number, required: true },
    progress: { type: Object, required: true },
    counts: { type: Object, required: true },
    findings: { type: [Object], default: [] },
    digest: { type: String, default: '' },
    take: { type: String, default: null },
    verified: { type: Boolean, default: false },
    problem: { type: Object, default: null },
  },
  [[{ organizationId: 1, _id: 1 }], [{ updatedAt: 1 }]],
);

export const importRowsModel = defineModel<ImportRowsFields>(
  'ImportRows',
  'import-rows',
  {
    importId: { type: String, required: true },
    first: { type: Number, required: true },
    last: { type: Number, required: true },
    outcomes: { type: [String], required: true },
    rows: { type: [Object], required: true },
    applied: { type: Boolean, required: true },
  },
  [[{ organizationId: 1, importId: 1, first: 1 }, { unique: true }]],
);
