import { setTimeout as sleep } from 'node:timers/promises';
import { GateAnswer } from '@slipway/backstage-plugin-releases-common';
import { nextAsk } from './nextAsk';

export interface AskUntilOptions {
  ask: () => Promise<GateAnswer>;
  /** How long to wait where the answer is still pending, in milliseconds. */
  waitMs: number;
  /** Told before each pause. */
  onWait: (answer: GateAnswer, pauseMs: number) => void;
  now?: () => number;
  pause?: (ms: number) => Promise<unknown>;
}

/**
 * Asks the gate until it allows or refuses for good, or the time is over. It is
 * asked once more at the end of that time.
 */
export async function askUntil({
  ask,
  waitMs,
  onWait,
  now = Date.now,
  pause = sleep,
}: AskUntilOptions): Promise<GateAnswer> {
  const until = now() + waitMs;
  for (let asked = 1; ; asked++) {
    const answer = await ask();
    const isOver = now() >= until;
    if (answer.allowed || !answer.pending || isOver) {
      return answer;
    }
    const ms = nextAsk(answer, { asked, now: now(), until });
    onWait(answer, ms);
    await pause(ms);
  }
}
