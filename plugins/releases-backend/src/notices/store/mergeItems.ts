import { isSameTime } from '../record/isSameTime';
import { NoticeItem } from '../record/NoticeItem';

/** As many things are told of at most in one notice. */
const KEPT = 1_000;

/**
 * What is told once, with what is said of it last: a release that moved twice
 * moved from where it was at first, or not at all.
 *
 * @internal
 */
export function mergeItems(
  before: readonly NoticeItem[],
  added: readonly NoticeItem[],
): NoticeItem[] {
  const items = new Map<string, NoticeItem>();
  for (const item of [...before, ...added]) {
    const key = keyOf(item);
    const known = items.get(key);
    items.set(key, known ? joined(known, item) : item);
  }
  return [...items.values()].filter(item => !isBack(item)).slice(-KEPT);
}

function joined(known: NoticeItem, item: NoticeItem): NoticeItem {
  const isParty = known.isParty || item.isParty;
  return 'from' in known || 'from' in item
    ? { ...item, isParty, from: 'from' in known ? known.from : undefined }
    : { ...item, isParty };
}

/** Whether a release moved back to where it was. */
function isBack(item: NoticeItem): boolean {
  return 'from' in item && isSameTime(item.from, item.to);
}

/** What tells the things apart that a notice tells of. */
function keyOf(item: NoticeItem): string {
  return JSON.stringify([
    item.releaseId,
    ...('target' in item ? [item.kind, item.target, item.item] : []),
    ...('windowId' in item ? [item.windowId] : []),
    ...('providerId' in item ? [item.providerId] : []),
  ]);
}
