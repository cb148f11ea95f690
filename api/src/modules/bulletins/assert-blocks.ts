import { AppError, type InputIssue } from '../../platform/app-error.js';
import type { Block } from './bulletin.js';

/** Refuses blocks for what the shape of single ones cannot say. */
export function assertBlocks(blocks: readonly Block[]): void {
  const seen = new Set<string>();
  const errors = blocks.flatMap((block, index): InputIssue[] => {
    const repeated = seen.has(block.id);
    seen.add(block.id);
    const reversed = block.type === 'agenda' ? block.items.filter(({ start, end }) => end < start) : [];
    return [
      ...(repeated
        ? [
            {
              path: `body.blocks.${index}.id`,
              code: 'duplicate',
              message: 'must differ from every other block',
            },
          ]
        : []),
      ...reversed.map((item) => ({
        path: `body.blocks.${index}.items`,
        code: 'out-of-order',
        message: `must not end before it starts (${item.start})`,
      })),
    ];
  });
  if (errors.length > 0) throw new AppError('invalid-input', { errors });
}
