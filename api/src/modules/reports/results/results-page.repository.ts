import type { Database } from '../../../platform/db/database.js';
import type { Row } from '../../../platform/db/model.js';
import { entity, Repository } from '../../../platform/db/repository.js';
import { resultsPageModel, type ResultsPage, type ResultsPageFields } from './results-page.model.js';

export class ResultsPageRepository extends Repository<ResultsPageFields> {
  constructor(database: Database) {
    super(database, resultsPageModel);
  }

  /** For readers, who know the campaign and no organization. */
  async ofAnybody(campaignId: string): Promise<ResultsPage | null> {
    const row = await this.run(() =>
      this.model.findOne({ campaignId }).lean<Row<ResultsPageFields> | null>(),
    );
    return row && entity<ResultsPageFields>(row);
  }
}
