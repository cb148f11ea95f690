import type { Agent } from '../../../testing/agent.js';
import { newList } from '../../bulletins/testing/bulletin-fixtures.js';

let lists = 0;

/** A bulletin of a list of its own that is meant to leave on this day. */
export async function datedBulletin(
  campaignId: string,
  { editor, lead }: { readonly editor: Agent; readonly lead: Agent },
  sendOn: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const { id: listId } = await newList(lead, { slug: `calendar-${(lists += 1)}` });
  const bulletins = `/campaigns/${campaignId}/bulletins`;
  const { body } = await editor.post(bulletins, { month: sendOn.slice(0, 7), listId }).expect(201);
  const { body: dated } = await editor
    .patch(`${bulletins}/${body.id}`, { sendOn, subject: 'Abril' }, body.version)
    .expect(200);
  return dated as { id: string; version: number };
}
