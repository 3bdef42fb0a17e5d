import { DecidableWindow, WindowCalendar } from '../../../schedule/decision';
import { CurrentWindows } from '../../../schedule/windows/record/CurrentWindows';
import { DecisionService } from '../../../schedule/windows/deciding/DecisionService';
import { NOW } from '../../evaluate/__testUtils__/sampleRelease';

/** A freeze of two days. @internal */
export function aWindow(given: Partial<DecidableWindow> = {}): DecidableWindow {
  return {
    id: 'quiet',
    name: 'Quiet days',
    effect: 'deny',
    reason: 'Nobody is in.',
    times: {
      timeZone: 'Europe/Paris',
      start: '2026-11-26T00:00:00Z',
      end: '2026-11-28T00:00:00Z',
    },
    scope: { environments: [], releaseKinds: [] },
    inFlight: 'finish',
    revision: 1,
    updatedAt: NOW,
    ...given,
  };
}

/** From an instant to another. @internal */
export const spanning = (start: string, end: string) => ({
  times: { timeZone: 'Europe/Paris', start, end },
});

/**
 * What windows decide, over a catalog that knows every component but those
 * called unknown.
 *
 * @internal
 */
export function decisionsOf(windows: DecidableWindow[]) {
  return new DecisionService({
    windows: {
      load: async () => ({
        stored: [],
        decidable: windows,
        calendar: new WindowCalendar(windows),
      }),
    } as unknown as CurrentWindows,
    dependencies: {
      documents: async refs =>
        new Map(
          refs
            .filter(ref => !ref.includes('unknown'))
            .map(ref => [
              ref,
              { kind: 'Component', metadata: { name: ref.split('/')[1] } },
            ]),
        ),
      freshness: async () => undefined,
      snapshot: async () => ({ id: '1', at: NOW }),
    } as ConstructorParameters<typeof DecisionService>[0]['dependencies'],
  });
}
