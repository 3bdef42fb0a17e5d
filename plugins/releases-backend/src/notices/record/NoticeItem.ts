import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { DecisionTaken } from '../../governance';
import { Topic } from './topics';

interface OfRelease {
  releaseId: string;
  /**
   * Whether its recipient is told where nobody can say what they may read: an
   * owner, author, voter or attendee.
   */
  isParty: boolean;
}

/** What is told of one release, by topic. @internal */
export interface ItemsByTopic {
  act: OfRelease & { kind: string; target: string; item: string };
  ready: OfRelease;
  blocked: OfRelease;
  moved: OfRelease & {
    actor: string;
    from?: ReleaseWindow;
    to?: ReleaseWindow;
  };
  provider: OfRelease & { providerId: string; to?: ReleaseWindow };
  freeze: OfRelease & { windowId: string; window: string };
  voided: OfRelease & { actor: string; changed: readonly string[] };
  decision: OfRelease & {
    actor: string;
    outcome: DecisionTaken['outcome'];
    review: string;
    reason?: string;
  };
}

/** @internal */
export type NoticeItem = ItemsByTopic[Topic];

/** That somebody is to be told of something. @internal */
export type Tell = {
  [T in Topic]: { person: string; topic: T; item: ItemsByTopic[T] };
}[Topic];

/** All that somebody is to be told of one topic, in half a day. @internal */
export type Notice = {
  [T in Topic]: { topic: T; items: readonly ItemsByTopic[T][] };
}[Topic];
