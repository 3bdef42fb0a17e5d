import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { NoticePayload } from '../record/NoticePayload';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { groupBy, withinTime } from '../../platform';
import { CourierStore } from '../store/CourierStore';
import { PendingNotice, PendingNotices } from '../store/PendingNotices';
import { Failures } from './Failures';
import { NoticeWriter } from './NoticeWriter';

const AT_A_TIME = 200;
const LONGEST_SEND_MS = 20_000;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Notices that are as old are given up when they cannot be delivered. */
const GIVEN_UP_AFTER_MS = 3 * 86_400_000;

/** After as many failures in a row, the others are not even tried. */
const FAILURES_IN_A_ROW = 3;

/** @internal */
export interface NoticeCourierOptions {
  store: CourierStore;
  pending: PendingNotices;
  writer: NoticeWriter;
  notifications: Pick<NotificationService, 'send'>;
  failures: Failures;
  logger: LoggerService;
  now: () => Date;
}

interface Letter {
  notice: PendingNotice;
  payload: NoticePayload;
}

/**
 * Hands notices to the portal's notifications, each at least once: what cannot
 * be delivered is tried again after growing pauses, for three days. To be run by
 * one backend at a time.
 *
 * @internal
 */
export class NoticeCourier {
  readonly #options: NoticeCourierOptions;

  constructor(options: NoticeCourierOptions) {
    this.#options = options;
  }

  /** @param goOn - says before each step whether this backend still may */
  async deliver(goOn: () => Promise<boolean>): Promise<void> {
    const { pending, writer, now } = this.#options;
    for (;;) {
      const due = await pending.due(now(), AT_A_TIME);
      if (due.length === 0 || !(await goOn())) {
        return;
      }
      const { letters, pointless, unclear } = await writer.write(due, now());
      await pending.remove(pointless);
      for (const { notices, error } of unclear) {
        await this.#putOff(notices, error);
      }
      if (!(await this.#send(letters, goOn))) {
        return;
      }
    }
  }

  /** Who is told the same is told together. */
  async #send(
    letters: readonly Letter[],
    goOn: () => Promise<boolean>,
  ): Promise<boolean> {
    const { pending } = this.#options;
    await pending.scoped(
      letters.map(({ notice: { id }, payload }) => ({
        id,
        scope: payload.scope!,
      })),
    );
    const alike = [
      ...groupBy(letters, ({ payload }) => JSON.stringify(payload)).values(),
    ];
    let failed = 0;
    for (const [place, group] of alike.entries()) {
      if (!(await goOn())) {
        return false;
      }
      try {
        await this.#sendTogether(group);
        failed = 0;
      } catch (error) {
        failed += 1;
        const isAway = failed >= FAILURES_IN_A_ROW;
        const missed = isAway ? alike.slice(place).flat() : group;
        await this.#putOff(
          missed.map(({ notice }) => notice),
          error,
        );
        if (isAway) {
          return true;
        }
      }
    }
    return true;
  }

  async #sendTogether(group: readonly Letter[]): Promise<void> {
    const { notifications, pending, store, failures } = this.#options;
    await withinTime(LONGEST_SEND_MS, () =>
      notifications.send({
        recipients: {
          type: 'entity',
          entityRef: group.map(({ notice: { recipient } }) => recipient),
        },
        payload: group[0].payload,
      }),
    );
    await pending.remove(group.map(({ notice }) => notice));
    await store.delivered();
    failures.over();
  }

  async #putOff(
    notices: readonly PendingNotice[],
    error: unknown,
  ): Promise<void> {
    const { pending, store, failures, logger } = this.#options;
    const now = this.#options.now();
    const isOld = ({ addedAt }: PendingNotice) =>
      now.getTime() - Date.parse(addedAt) >= GIVEN_UP_AFTER_MS;
    const old = notices.filter(isOld);
    if (old.length > 0) {
      await pending.remove(old);
      await store.gaveUp(old.length);
      logger.error(
        `${old.length} notifications were given up, since they could not be delivered for three days`,
      );
    }
    const others = notices.filter(notice => !isOld(notice));
    for (const [attempts, of] of groupBy(others, one => one.attempts)) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
      await pending.putOff(of, new Date(now.getTime() + pause));
    }
    await store.failed(now, toError(error).message);
    failures.tell(toError(error), now);
  }
}
