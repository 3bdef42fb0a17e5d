import { AskedSubject, Doubt, Missing } from '../../decision';
import { instantText, listText } from '../../recurrence';
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
  reason({ window, until, missing }: Doubt): string {
    const { name, times } = window;
    const end = until === undefined ? '' : instantText(until, times.timeZone);
    const whatFor = `it is for ${describeScope(window.scope)}`;
    const remedy = remedyFor(this.#leftOut(missing));
    if (this.#isNameAll(missing)) {
      return join(
        this.#isRead
          ? `${
              this.#entityRef
            } is not in the catalog, so whether ${name} is about it is not known: ${whatFor}.`
          : `The catalog was not read yet, so whether ${name} is about ${
              this.#entityRef
            } is not known: ${whatFor}.`,
        end && `It lasts until ${end}.`,
        remedy,
      );
    }
    const state =
      window.effect === 'deny' ? end && ` until ${end}` : ', and is closed';
    return join(`${name} may be about this${state}: ${whatFor}.`, remedy);
  }

  /** A decision that some windows keep from being a yes. */
  depends(doubts: readonly Doubt[]): string {
    const names = [...new Set(doubts.map(({ window }) => window.name))];
    const missing = doubts.flatMap(doubt => doubt.missing);
    return join(
      `It depends: ${listText(names)} may be about this.`,
      this.#cause(missing),
      remedyFor(this.#leftOut(missing)),
    );
  }

  /** A decision that is a yes for now. */
  openNow(missing: readonly Missing[]): string {
    return join(
      'Open now; until when is not known.',
      this.#cause(missing),
      remedyFor(this.#leftOut(missing)),
    );
  }

  #isNameAll(missing: readonly Missing[]): boolean {
    return this.#entityRef !== undefined && missing.includes('component');
  }

  #cause(missing: readonly Missing[]): string {
    if (!this.#isNameAll(missing)) {
      return '';
    }
    return this.#isRead
      ? `${this.#entityRef} is not in the catalog.`
      : 'The catalog was not read yet.';
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

function remedyFor(leftOut: readonly Missing[]): string {
  return leftOut.length > 0 ? `Say which ${listText(leftOut)}.` : '';
}

function join(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}
