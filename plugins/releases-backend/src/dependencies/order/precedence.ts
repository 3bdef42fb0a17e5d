import {
  Release,
  ReleaseImpact,
} from '@slipway/backstage-plugin-releases-common';

/** Which side of a dependency goes first. @internal */
export type Precedence = 'provider' | 'consumer';

/**
 * Which side of a dependency goes first when its provider changes: what adds or
 * fixes comes before those who use it, what breaks after them (expand, then
 * contract). What changes nothing may come at any time.
 *
 * @param provider - the release that ships the provider
 * @returns nothing where neither has to
 * @internal
 */
export function precedenceOf(
  provider: Pick<Release, 'impact' | 'components'>,
  providerRef: string,
): Precedence | undefined {
  const impact: ReleaseImpact =
    provider.components.find(({ entityRef }) => entityRef === providerRef)
      ?.impact ?? provider.impact;
  switch (impact) {
    case 'breaking':
      return 'consumer';
    case 'none':
      return undefined;
    default:
      return 'provider';
  }
}

/**
 * Whether what must come first is not out before the other starts, by their
 * windows.
 *
 * @internal
 */
export function overtakes(order: {
  first: { window: { end: string } };
  then: { window: { start: string } };
}): boolean {
  return (
    Date.parse(order.first.window.end) > Date.parse(order.then.window.start)
  );
}
