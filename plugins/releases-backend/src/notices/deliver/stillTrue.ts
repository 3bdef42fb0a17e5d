import { OpenAsk } from '../../governance';
import { askedPeople } from '../decide/tellsOf';
import { ItemsByTopic, Notice, NoticeItem } from '../record/NoticeItem';
import { BatchFacts } from './BatchFacts';

/**
 * What of a notice is still so: what was done meanwhile, or turned back, is not
 * told of.
 *
 * @internal
 */
export function stillTrue(
  notice: Notice,
  recipient: string,
  facts: BatchFacts,
): NoticeItem[] {
  const { releases, standings } = facts;
  const isThere = ({ releaseId }: NoticeItem) => releases.has(releaseId);
  switch (notice.topic) {
    case 'act':
      return notice.items.filter(
        item => isThere(item) && askOf(item, recipient, facts) !== undefined,
      );
    case 'ready':
    case 'blocked':
      return notice.items.filter(
        item =>
          isThere(item) &&
          standings.get(item.releaseId)?.isReady === (notice.topic === 'ready'),
      );
    default:
      return notice.items.filter(isThere);
  }
}

/**
 * What a release still asks of somebody.
 *
 * @internal
 */
export function askOf(
  { releaseId, kind, target, item }: ItemsByTopic['act'],
  recipient: string,
  facts: BatchFacts,
): OpenAsk | undefined {
  return facts.asks.find(
    ask =>
      ask.releaseId === releaseId &&
      ask.kind === kind &&
      ask.target === target &&
      ask.item === item &&
      askedPeople(ask, facts).includes(recipient),
  );
}
