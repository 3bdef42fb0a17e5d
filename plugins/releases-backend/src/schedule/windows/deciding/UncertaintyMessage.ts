import { AskedSubject, Doubt, Missing } from '../../decision';
import { Message } from '@slipway/backstage-plugin-releases-common';
import { at, together } from '../../../platform';
import { describeScope } from '../record/describeScope';

/**
 * Says what cannot be told of a question, why, and what to ask instead.
 *
 * @internal
 */
export class UncertaintyMessage {
  /** Of the component, where its name is all that is known */
  readonly #entityRef: string | undefined;
  readonly #isRead: boolean;

  /** @param isRead - whether the catalog was read yet */
  constructor({ component }: AskedSubject, isRead: boolean) {
    this.#entityRef = component === 'none' ? undefined : component?.entityRef;
    this.#isRead = isRead;
  }

  /** Why a window may close. */
  reason({ window, until, missing }: Doubt): Message {
    const params = {
      window: window.name,
      scope: describeScope(window.scope),
      ...(until === undefined ? {} : { until: at(until) }),
    };
    const remedy = remedyFor(this.#leftOut(missing));
    if (this.#entityRef !== undefined && missing.includes('component')) {
      return together([
        {
          code: `uncertain.${this.#isRead ? 'unknown' : 'notRead'}`,
          params: { ...params, component: this.#entityRef },
        },
        ...(until === undefined ? [] : [{ code: 'uncertain.lasts', params }]),
        ...remedy,
      ]);
    }
    const isUntil = window.effect === 'deny' && until !== undefined;
    return together([
      {
        code: 'uncertain.mayConcern',
        params: {
          ...params,
          ...(isUntil ? { context: 'until' } : {}),
          ...(window.effect === 'allow' ? { context: 'closed' } : {}),
        },
      },
      ...remedy,
    ]);
  }

  /** A decision that some windows keep from being a yes. */
  depends(doubts: readonly Doubt[]): Message {
    const names = [...new Set(doubts.map(({ window }) => window.name))];
    const missing = doubts.flatMap(doubt => doubt.missing);
    return together([
      { code: 'uncertain.depends', params: { windows: { list: names } } },
      ...this.#cause(missing),
      ...remedyFor(this.#leftOut(missing)),
    ]);
  }

  /** A decision that is a yes for now. */
  openNow(missing: readonly Missing[]): Message {
    return together([
      { code: 'uncertain.openNow' },
      ...this.#cause(missing),
      ...remedyFor(this.#leftOut(missing)),
    ]);
  }

  #cause(missing: readonly Missing[]): Message[] {
    if (this.#entityRef === undefined || !missing.includes('component')) {
      return [];
    }
    return this.#isRead
      ? [
          {
            code: 'uncertain.notInCatalog',
            params: { component: this.#entityRef },
          },
        ]
      : [{ code: 'uncertain.catalogNotRead' }];
  }

  /** What the question can say. */
  #leftOut(missing: readonly Missing[]): Missing[] {
    return (['component', 'environment'] as const).filter(
      name =>
        missing.includes(name) &&
        (name === 'environment' || this.#entityRef === undefined),
    );
  }
}

function remedyFor(leftOut: readonly Missing[]): Message[] {
  return leftOut.length > 0
    ? [
        {
          code: 'uncertain.sayWhich',
          params: {
            missing: {
              list: leftOut.map(name => ({ code: `uncertain.${name}` })),
            },
          },
        },
      ]
    : [];
}
